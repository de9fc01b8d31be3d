import { Box } from "@mui/material";
import { useConnection } from "../../../graphql/connection.ts";
import { useSay } from "../../../i18n/say.ts";
import { useMe } from "../../../providers/me.ts";
import { wallTime } from "../../../shared/when.ts";
import type { DraftSession } from "./draft-session.ts";
import { useSessionState } from "./session-context.ts";
import { editorWords } from "./words.ts";

/** How the text stands with the server, in words. */
export function SaveLine({ session }: { readonly session: DraftSession }) {
  const say = useSay();
  const { save, savedAt, conflicts, restored } = useSessionState(session);
  const { reachable } = useConnection();
  const { timeZone } = useMe().organisation;
  const said = (): string => {
    if (save.kind === "refused") return say(editorWords.refused, { message: save.message });
    if (!reachable && save.kind !== "saved") return say(editorWords.waiting);
    if (conflicts.length > 0) return say(editorWords.conflicts, { smart_count: conflicts.length });
    if (save.kind !== "saved") return say(editorWords[save.kind]);
    return savedAt ? say(editorWords.savedAt, { at: wallTime(savedAt.getTime(), timeZone).time }) : say(editorWords.saved);
  };
  const isWrong = save.kind === "refused" || conflicts.length > 0;
  return (
    <Box role="status" data-save={save.kind} sx={{ fontSize: 13, color: isWrong ? "roles.overdue" : "text.secondary" }}>
      {restored ? `${say(editorWords.restored)} ` : ""}
      {said()}
    </Box>
  );
}
