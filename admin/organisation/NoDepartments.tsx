import { Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { organisationWords } from "./words.ts";

/** Before the first department: what to do, for those who can. */
export function NoDepartments({ administers }: { readonly administers: boolean }) {
  const say = useSay();
  return (
    <>
      <Typography>{say(organisationWords.noDepartments)}</Typography>
      {administers && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
            {say(organisationWords.noDepartmentsHelp)}
          </Typography>
          <Button variant="contained" component={Link} to="/departments/create">
            {say(organisationWords.newDepartment)}
          </Button>
        </>
      )}
    </>
  );
}
