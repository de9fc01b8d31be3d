import { Alert, Button } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import type { DraftSession } from "./draft-session.ts";
import { useSessionState } from "./session-context.ts";
import { editorWords } from "./words.ts";

/** After something was put in between: whether what follows is to be renumbered. Nothing is by itself. */
export function NumbersNote({ session, onRenumber }: { readonly session: DraftSession; readonly onRenumber: (() => void) | null }) {
  const say = useSay();
  const { disturbed } = useSessionState(session);
  if (!disturbed) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 1 }}
      action={
        <>
          {onRenumber && (
            <Button size="small" color="inherit" onClick={onRenumber}>
              {say(editorWords.renumber)}
            </Button>
          )}
          <Button size="small" color="inherit" onClick={session.keepNumbers}>
            {say(editorWords.keepNumbers)}
          </Button>
        </>
      }
    >
      {say(editorWords.numbersTitle, { label: disturbed.label })}
    </Alert>
  );
}
