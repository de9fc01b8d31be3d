import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { useParams } from "react-admin";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { AttachmentsSheet } from "../../evidence/AttachmentsSheet.tsx";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { LevelOf, StateOf } from "../../marks/marks.tsx";
import { useMe } from "../../providers/me.ts";
import { Answered } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { changedProvisions } from "../comparison/ChangeMark.tsx";
import { CompareRevisions } from "../comparison/comparison.ts";
import { removedProvisions } from "../comparison/removed-provisions.ts";
import { policyWords } from "../words.ts";
import { CommentDialog } from "./CommentDialog.tsx";
import { CommentedText } from "./CommentedText.tsx";
import { type CommentedDraft, CommentedDraftQuery, DeclareNoComment, type ShownInvitee, type ShownRound } from "./comment-queries.ts";
import { SaidColumn, SaidSheet } from "./SaidColumn.tsx";
import { type SaidOf, saidInOrder } from "./said.ts";
import { commentWords } from "./words.ts";

/** A draft as those read it who are asked to comment: what is new is marked, and words can be selected to say something about them. */
export default function CommentingPage() {
  const { revisionId = "" } = useParams();
  const say = useSay();
  const { personId } = useMe();
  const query = useAnswer(CommentedDraftQuery, { id: revisionId, me: personId });
  return (
    <Answered query={query} lines={14}>
      {({ revision, commentRounds, invitees }) =>
        revision && !revision.published ? (
          <Commenting draft={revision} round={commentRounds.items[0] ?? null} invitee={invitees.items[0] ?? null} />
        ) : (
          <>
            <PageHead title={say(commentWords.openRound)} />
            <Alert severity="info">{say(commentWords.ended)}</Alert>
          </>
        )
      }
    </Answered>
  );
}

interface CommentingProps {
  readonly draft: CommentedDraft;
  readonly round: ShownRound | null;
  readonly invitee: ShownInvitee | null;
}

function Commenting({ draft, round, invitee }: CommentingProps) {
  const say = useSay();
  const provisions = useMemo(() => draft.provisions ?? [], [draft.provisions]);
  const said = useMemo(() => saidInOrder(provisions, draft.comments ?? [], []), [provisions, draft.comments]);
  const saidOf = useMemo(() => new Map(said.map((of) => [of.provision?.id ?? null, of])), [said]);
  const comparison = useAnswer(CompareRevisions, { from: null, to: draft.id }, { enabled: (draft.ordinal ?? 1) > 1 });
  const compared = comparison.data?.compareRevisions?.changes;
  const changes = useMemo(() => (compared ? changedProvisions(compared) : null), [compared]);
  const removed = useMemo(() => (compared ? removedProvisions(compared) : null), [compared]);
  const whole = useOpen();
  const [shown, setShown] = useState<SaidOf | null>(null);
  const open = shown && (saidOf.get(shown.provision?.id ?? null) ?? null);
  return (
    <>
      <PageHead
        above={draft.document?.number}
        title={draft.title ?? "—"}
        state={
          <>
            <StateOf list="RevisionState" value={draft.state} />
            <span>{say(editionWord, { ordinal: draft.ordinal ?? 0 })}</span>
            <LevelOf level={draft.level} />
            {round?.until && <span>{say(commentWords.untilDay, { day: round.until })}</span>}
          </>
        }
        primary={
          <Button variant="contained" onClick={whole.show}>
            {say(commentWords.commentOnWhole)}
          </Button>
        }
      >
        {round && invitee && <OwnAnswer invitee={invitee} />}
      </PageHead>
      <Stack spacing={2} sx={{ mb: 2, maxWidth: 900 }}>
        {round?.introduction && (
          <Alert severity="info" sx={{ whiteSpace: "pre-line" }}>
            {round.introduction}
          </Alert>
        )}
        <Typography variant="body2" color="textSecondary">
          {say(commentWords.selectHelp)}
        </Typography>
      </Stack>
      <Box sx={{ display: { lg: "flex" }, gap: 4, alignItems: "flex-start" }}>
        <Box sx={{ flex: 1, minWidth: 0, maxWidth: 900 }}>
          <Sheet sx={{ px: { xs: 2, md: 5 }, py: { xs: 2, md: 4 } }}>
            {draft.changeSummary && (
              <Box sx={{ mb: 2 }}>
                <Typography variant="caption" color="textSecondary">
                  {say(policyWords.changeSummary)}
                </Typography>
                <Typography sx={{ whiteSpace: "pre-line" }}>{draft.changeSummary}</Typography>
              </Box>
            )}
            <CommentedText
              draftId={draft.id}
              provisions={provisions}
              saidOf={saidOf}
              onOpen={setShown}
              isOpen={round !== null}
              changes={changes}
              removed={removed}
            />
          </Sheet>
          <AttachmentsSheet files={draft.attachments} />
        </Box>
        <SaidColumn said={said} answers={false} edits={false} draftId={null} />
      </Box>
      {open && <SaidSheet of={open} answers={false} edits={false} draftId={null} onClose={() => setShown(null)} />}
      {whole.open && <CommentDialog revisionId={draft.id} about={null} provisions={provisions} onClose={whole.hide} />}
    </>
  );
}

/** What the person has answered, or that they have no comment. */
function OwnAnswer({ invitee }: { readonly invitee: ShownInvitee }) {
  const say = useSay();
  const command = useCommand(DeclareNoComment);
  if (invitee.answer)
    return (
      <Typography color="textSecondary" sx={{ fontSize: 14 }}>
        {say(invitee.answer === "noComment" ? commentWords.saidNoComment : commentWords.youCommented)}
      </Typography>
    );
  return (
    <Button
      variant="outlined"
      loading={command.isPending}
      onClick={() => command.mutate({ input: { id: invitee.id, expectedVersion: invitee.version } })}
    >
      {say(commentWords.noComment)}
    </Button>
  );
}
