import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { Notice } from "../shared/Notice.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { sharedWords } from "../shared/words.ts";
import { layoutWords } from "./words.ts";

/** For addresses that lead nowhere, or to what is not for this person: the answer is the same. */
export function NotFoundPage() {
  const say = useSay();
  return (
    <Notice
      page
      title={say(layoutWords.notFound)}
      action={
        <Button component={PanelLink} to="/" variant="outlined">
          {say(sharedWords.toMyWork)}
        </Button>
      }
    >
      {say(layoutWords.notFoundHelp)}
    </Notice>
  );
}
