import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { useMe } from "../../providers/me.ts";
import type { ReadProvision } from "../provision.ts";
import { type CommentAct, CommentActs } from "./CommentActs.tsx";
import { CommentWords } from "./CommentWords.tsx";
import type { ShownComment } from "./comment-queries.ts";
import { commentWords } from "./words.ts";

interface CommentCardProps {
  readonly comment: ShownComment;
  /** The provision as the draft says it now; null where it is about the whole, or the provision is gone. */
  readonly provision: ReadProvision | null;
  /** Whether this person answers comments on the draft, and may change its text. */
  readonly answers: boolean;
  readonly edits: boolean;
}

/** One comment with its answer, and what can be done about it. */
export function CommentCard({ comment, provision, answers, edits }: CommentCardProps) {
  const say = useSay();
  const { personId } = useMe();
  const [act, setAct] = useState<CommentAct | null>(null);
  const { kind, state, answer, author, department } = comment;
  const isOpen = state === "open";
  const isOwn = author?.id === personId;
  const buttons: readonly (readonly [CommentAct, string])[] = [
    ...(isOpen && edits && kind === "proposal" && provision ? [["takeOver", say(commentWords.takeOver)] as const] : []),
    ...(isOpen && answers ? [["answer", say(commentWords.answer)] as const] : []),
    ...(isOpen && isOwn
      ? [["change", say(commentWords.editComment)] as const, ["withdraw", say(commentWords.withdrawComment)] as const]
      : []),
  ];
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: "roles.hairline", fontSize: 14, overflowWrap: "anywhere" }} data-comment={comment.id}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "baseline" }}>
        <strong>{author?.name ?? "—"}</strong>
        {department?.name && (
          <Typography variant="caption" color="textSecondary">
            {department.name}
          </Typography>
        )}
        <Box sx={{ ml: "auto" }}>
          <StateOf list="CommentState" value={state} />
        </Box>
      </Stack>
      <CommentWords comment={comment} provision={provision} />
      {answer && (
        <Box sx={{ mt: 0.5, pl: 1, borderLeft: 2, borderColor: "roles.pine", whiteSpace: "pre-line" }}>
          <Typography variant="caption" color="textSecondary" component="div">
            {[say(commentWords.answer), comment.answeredBy?.name].filter(Boolean).join(" · ")}
          </Typography>
          {answer}
        </Box>
      )}
      {buttons.length > 0 && (
        <Stack direction="row" sx={{ gap: 0.5, mt: 0.5, ml: -0.75, flexWrap: "wrap" }}>
          {buttons.map(([name, label]) => (
            <Button key={name} size="small" onClick={() => setAct(name)}>
              {label}
            </Button>
          ))}
        </Stack>
      )}
      {act && <CommentActs act={act} comment={comment} provision={provision} onClose={() => setAct(null)} />}
    </Box>
  );
}
