import { Button } from "@mui/material";
import { useResourceContext } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { registerOf } from "../../records/book.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { outsideWords } from "./words.ts";

/** Beside the title of a register's list, where it has forms for outsiders: to them. */
export function FormsButton() {
  const say = useSay();
  const register = registerOf(useResourceContext() ?? "");
  if (!register?.definition?.outsideForms?.length) return null;
  return (
    <Button component={PanelLink} to={`/registers/${register.slug}/forms`}>
      {say(outsideWords.forms)}
    </Button>
  );
}
