import { Alert, Button } from "@mui/material";
import { useResourceContext } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { draftOf } from "../../providers/form-draft.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { registerOf } from "../../records/book.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { recordWords } from "./words.ts";

/** Above a register's list: that a record was begun at this device and never submitted, and the way back to it. */
export default function UnsentNote() {
  const resource = useResourceContext() ?? "";
  const { personId } = useMe();
  const say = useSay();
  const dates = useDates();
  const register = registerOf(resource);
  const draft = register && draftOf(personId, `${resource}.new`, localStorage);
  if (!register || !draft) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 1.5 }}
      action={
        <Button color="inherit" component={PanelLink} to={`/${resource}/create`}>
          {say(recordWords.goOn)}
        </Button>
      }
    >
      {say(recordWords.unsent, { name: say(inBoth(register.titles.singular)), at: dates.moment(draft.at) })}
    </Alert>
  );
}
