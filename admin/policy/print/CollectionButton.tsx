import { Button } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { printWords } from "./print-words.ts";

/** Leads from the list of regulations to many of them as one file. */
export default function CollectionButton() {
  const say = useSay();
  return (
    <Button variant="outlined" component={PanelLink} to="/collections">
      {say(printWords.collection)}
    </Button>
  );
}
