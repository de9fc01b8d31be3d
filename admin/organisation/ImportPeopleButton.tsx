import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { organisationWords } from "./words.ts";

/** Leads administrators to bringing in a whole list of people. */
export default function ImportPeopleButton() {
  const say = useSay();
  const me = useMe();
  if (!me.has("administrator")) return null;
  return (
    <Button variant="outlined" component={PanelLink} to="/import-people">
      {say(organisationWords.importPeople)}
    </Button>
  );
}
