import { Alert, Button } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { onDemand } from "../../../shared/on-demand.tsx";
import type { Draft } from "../../draft-page.ts";
import { backToText } from "./back-to-text.ts";
import type { DraftSession } from "./draft-session.ts";
import { useSessionState } from "./session-context.ts";
import { editorWords } from "./words.ts";

const RenumberDialog = onDemand(() => import("../../reference/RenumberDialog.tsx"));

interface NumbersNoteProps {
  readonly session: DraftSession;
  readonly draft: Pick<Draft, "id" | "title" | "ordinal">;
}

/** After something was put in between: whether what follows is to be renumbered. Nothing is by itself. */
export function NumbersNote({ session, draft }: NumbersNoteProps) {
  const say = useSay();
  const [from, setFrom] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const { disturbed } = useSessionState(session);
  if (from)
    return (
      <RenumberDialog draft={draft} from={from} onClose={() => backToText(session, () => setFrom(null))} onDone={session.keepNumbers} />
    );
  if (!disturbed) return null;
  const renumber = async () => {
    await session.flush();
    setFrom({ id: disturbed.id, name: disturbed.label });
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 1, flexWrap: { xs: "wrap", sm: "nowrap" }, "& .MuiAlert-message": { flex: { xs: "1 0 70%", sm: 1 } } }}
      action={
        <>
          <Button size="small" color="inherit" onClick={() => void renumber()}>
            {say(editorWords.renumber)}
          </Button>
          <Button size="small" color="inherit" onClick={() => backToText(session, session.keepNumbers)}>
            {say(editorWords.keepNumbers)}
          </Button>
        </>
      }
    >
      {say(editorWords.numbersTitle, { label: disturbed.label })}
    </Alert>
  );
}
