import { Button } from "@mui/material";
import { Link } from "react-router";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { organisationWords } from "./words.ts";

/** Leads administrators to bringing in a whole list of people. */
export default function ImportPeopleButton() {
  const say = useSay();
  const me = useMe();
  if (!me.has("administrator")) return null;
  return (
    <Button variant="outlined" component={Link} to="/import-people">
      {say(organisationWords.importPeople)}
    </Button>
  );
}
