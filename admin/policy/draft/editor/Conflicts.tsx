import { Alert, Box, Button, Typography } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { textFont } from "../../../theme/fonts.ts";
import { provisionName } from "../../provision.ts";
import { ProvisionWords } from "../../provisions/ProvisionWords.tsx";
import { backToText } from "./back-to-text.ts";
import type { DraftSession } from "./draft-session.ts";
import type { Conflict } from "./saving/merge.ts";
import { useSessionState } from "./session-context.ts";
import type { Kept } from "./text/kept.ts";
import { caretInto } from "./typing/edits.ts";
import { editorWords } from "./words.ts";

/** What this person and somebody else made of the same provisions, side by side, until somebody has chosen. */
export function Conflicts({ session }: { readonly session: DraftSession }) {
  const { conflicts } = useSessionState(session);
  return conflicts.map((conflict) => <OneConflict key={conflict.id} session={session} conflict={conflict} />);
}

function OneConflict({ session, conflict }: { readonly session: DraftSession; readonly conflict: Conflict }) {
  const say = useSay();
  const { theirs } = conflict;
  const mine = session.mine(conflict.id);
  const named = mine ?? theirs;
  const settle = (choice: "mine" | "theirs") => backToText(session, () => session.settle(conflict, choice), caretInto(conflict.id));
  return (
    <Alert severity="warning" sx={{ mb: 1.5, "& .MuiAlert-message": { flex: 1, minWidth: 0 } }} data-conflict={conflict.id}>
      <Typography sx={{ fontWeight: 600 }}>
        {say(editorWords.conflictTitle)}
        {named && `　${provisionName(named)}`}
      </Typography>
      <Typography variant="body2">{say(editorWords.conflictHelp)}</Typography>
      <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, gap: 1.5, my: 1 }}>
        <Side title={say(editorWords.mine)} said={mine} gone={say(editorWords.removedByMe)} />
        <Side title={say(editorWords.theirs)} said={theirs} gone={say(editorWords.removedByThem)} />
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button size="small" variant="outlined" onClick={() => settle("mine")}>
          {say(editorWords.keepMine)}
        </Button>
        <Button size="small" variant="outlined" onClick={() => settle("theirs")}>
          {say(editorWords.takeTheirs)}
        </Button>
        {mine && (
          <Button size="small" onClick={() => session.run(caretInto(conflict.id))}>
            {say(editorWords.toProvision)}
          </Button>
        )}
      </Box>
    </Alert>
  );
}

function Side({ title, said, gone }: { readonly title: string; readonly said: Kept | null; readonly gone: string }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" component="h3" color="textSecondary">
        {title}
      </Typography>
      <Box
        sx={{
          border: 1,
          borderColor: "roles.hairline",
          borderRadius: 1,
          p: 1,
          bgcolor: "roles.sheet",
          fontFamily: textFont,
          whiteSpace: "pre-line",
          overflowWrap: "anywhere",
        }}
      >
        {said ? (
          <>
            {[said.label, said.heading].filter(Boolean).map((part) => (
              <strong key={part}>{`${part}　`}</strong>
            ))}
            <ProvisionWords provision={said} leads={false} />
          </>
        ) : (
          gone
        )}
      </Box>
    </Box>
  );
}
