import { Alert, Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { ReadProvision } from "../provision.ts";
import { ChangeOfWordsView } from "./ChangeOfWordsView.tsx";
import { CommentWords } from "./CommentWords.tsx";
import { changeBy } from "./change-of-words.ts";
import type { ShownComment } from "./comment-queries.ts";
import { commentWords } from "./words.ts";

export type CommentAct = "answer" | "takeOver" | "change" | "withdraw";

interface CommentActsProps {
  readonly act: CommentAct;
  readonly comment: ShownComment;
  readonly provision: ReadProvision | null;
  readonly onClose: () => void;
}

/** The dialogue of what is done about a comment. */
export function CommentActs({ act, comment, provision, onClose }: CommentActsProps) {
  const say = useSay();
  const { id, version: expectedVersion, provisionPath, kind, text, proposed } = comment;
  const about = {
    resource: "comments",
    given: { id, expectedVersion },
    subject: provisionPath ?? say(commentWords.aboutWhole),
    onClose,
  } as const;
  switch (act) {
    case "answer":
      return (
        <CommandFormDialog
          name="answerComment"
          {...about}
          needs={["outcome"]}
          offers={["answer"]}
          title={say(commentWords.answerTitle)}
          submit={say(commentWords.answer)}
        >
          <Box sx={{ overflowWrap: "anywhere" }}>
            <CommentWords comment={comment} provision={provision} />
          </Box>
        </CommandFormDialog>
      );
    case "takeOver":
      return <TakeOverDialog comment={comment} provision={provision} onClose={onClose} />;
    case "change":
      return (
        <CommandFormDialog
          name="updateComment"
          {...about}
          needs={[]}
          offers={kind === "proposal" ? ["proposed", "text"] : ["text"]}
          begin={{ text, proposed }}
          title={say(commentWords.editComment)}
        />
      );
    case "withdraw":
      return (
        <CommandFormDialog
          name="withdrawComment"
          {...about}
          title={say(commentWords.withdrawComment)}
          text={say(commentWords.withdrawText)}
        />
      );
  }
}

/** Shows what the draft would say before it does. */
function TakeOverDialog({ comment, provision, onClose }: Omit<CommentActsProps, "act">) {
  const say = useSay();
  const { id, version: expectedVersion, quote, quoteFrom, proposed, provisionPath } = comment;
  const change = provision && changeBy(provision, { quote, from: quoteFrom ?? 0, proposed: proposed ?? "" });
  return (
    <CommandFormDialog
      name="takeOver"
      resource="comments"
      given={{ id, expectedVersion }}
      needs={[]}
      offers={["answer"]}
      title={say(commentWords.takeOverTitle)}
      submit={say(commentWords.takeOver)}
      subject={provisionPath ?? ""}
      text={change ? say(commentWords.takeOverText) : null}
      disabled={!change}
      wide
      onClose={onClose}
    >
      {change ? <ChangeOfWordsView change={change} /> : <Alert severity="warning">{say(commentWords.cannotTakeOver)}</Alert>}
    </CommandFormDialog>
  );
}
