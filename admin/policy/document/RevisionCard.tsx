import { Box, Button, Typography } from "@mui/material";
import { type ReactNode, Suspense, useState } from "react";
import { Link } from "react-admin";
import { type DatedText, succession } from "../../../schema/policy/succession.screen.ts";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { AttachmentList } from "../../evidence/AttachmentList.tsx";
import AttachmentsEditor from "../../evidence/AttachmentsEditor.tsx";
import { attachmentWords } from "../../evidence/attachment-words.ts";
import { useSay } from "../../i18n/say.ts";
import { LevelOf, StateOf } from "../../marks/marks.tsx";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { routeWords } from "../approval/route-words.ts";
import { ApprovalLine, StepRow } from "../approval/StepRow.tsx";
import { earlierRounds, runningRound } from "../approval/shown-steps.ts";
import { datedTexts, ruleRecord, type ShownDocument, type ShownRevision } from "../document-page.ts";
import { ProcedureSheet } from "../procedure/ProcedureSheet.tsx";
import { publicationWords } from "../publication/publication-words.ts";
import { RevisionActions } from "../publication/RevisionActions.tsx";
import { policyWords } from "../words.ts";

const DecidedChanges = onDemand(() => import("../publication/DecidedChanges.tsx"));

interface RevisionCardProps {
  readonly document: ShownDocument;
  readonly revision: ShownRevision;
  readonly previous: ShownRevision | null;
}

/** One revision on its document's page: its dates, why it is as it is, its files, and what can be done. */
export function RevisionCard({ document, revision, previous }: RevisionCardProps) {
  const say = useSay();
  const me = useMe();
  return (
    <Box sx={{ py: 1.5 }} data-revision={revision.ordinal}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <Typography variant="h3" component="h3">
          {say(editionWord, { ordinal: revision.ordinal ?? 0 })}
        </Typography>
        <StateOf list="RevisionState" value={revision.state} />
        <LevelOf level={revision.level} />
        <Box
          sx={{
            display: "flex",
            flexWrap: "wrap",
            gap: 0.5,
            alignItems: "center",
            ml: { xs: -1, sm: "auto" },
            width: { xs: "100%", sm: "auto" },
          }}
        >
          {previous && revision.published && (
            <Button size="small" component={Link} to={`/compare/${previous.id}/${revision.id}`}>
              {say(policyWords.compareWithPrevious)}
            </Button>
          )}
          {revision.published && me.has("policyEditor", "auditor", "head") && (
            <Button size="small" component={Link} to={`/progress/revision/${revision.id}`}>
              {say(policyWords.progress)}
            </Button>
          )}
          <RevisionActions document={document} revision={revision} />
        </Box>
      </Box>
      <RevisionFacts revision={revision} others={(document.revisions ?? []).filter(({ id }) => id !== revision.id)} />
      <Changes revision={revision} previous={previous} />
      <Approvals revision={revision} />
      <Files document={document} revision={revision} />
      {revision.published && wasHeard(revision) && <ProcedureSheet revisionId={revision.id} />}
    </Box>
  );
}

interface RevisionFactsProps {
  readonly revision: ShownRevision;
  readonly others: readonly ShownRevision[];
}

/** Whether there is something to say about what was held before its publication. */
const wasHeard = ({ procedureRecords, procedureWaiver }: ShownRevision): boolean =>
  (procedureRecords ?? []).length > 0 || Boolean(procedureWaiver);

/** The text that is published already and takes over from this one on a coming day. */
function useSuccessor({ revision, others }: RevisionFactsProps): DatedText | null {
  const { today } = useMe();
  if (!revision.effectiveFrom || !revision.published || revision.state === "withdrawn") return null;
  const { takenOverBy } = succession(datedTexts(others), revision.effectiveFrom);
  return takenOverBy && takenOverBy.effectiveFrom > today ? takenOverBy : null;
}

function RevisionFacts({ revision, others }: RevisionFactsProps) {
  const say = useSay();
  const { moment } = useDates();
  const successor = useSuccessor({ revision, others });
  const kind = say(revision.material ? policyWords.material : policyWords.notMaterial);
  const lines = [
    revision.effectiveFrom && `${say(policyWords.effectiveFrom)} ${revision.effectiveFrom}`,
    successor && say(policyWords.supersededOn, { ordinal: successor.ordinal, day: successor.effectiveFrom }),
    revision.trialUntil && `${say(policyWords.trialUntil)} ${revision.trialUntil}`,
    revision.publishedAt && say(policyWords.published, { at: moment(revision.publishedAt), name: revision.publishedBy?.name ?? "" }),
    !revision.published && revision.drafter?.name && `${say(policyWords.drafter)} ${revision.drafter.name}`,
    revision.material !== null &&
      (revision.materialReason ? say(policyWords.materialBecause, { kind, reason: revision.materialReason }) : kind),
    revision.noApprovalReason && say(policyWords.noApproval, { reason: revision.noApprovalReason }),
    revision.withdrawReason && say(policyWords.withdrawnBecause, { reason: revision.withdrawReason }),
  ].filter((line): line is string => typeof line === "string" && line !== "");
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {lines.join("\u00A0· ")}
      </Typography>
      {revision.changeSummary && (
        <Typography variant="body2" sx={{ whiteSpace: "pre-line", lineBreak: "strict", mt: 0.5, maxWidth: "46em" }}>
          {revision.changeSummary}
        </Typography>
      )}
    </>
  );
}

/** What was said of it: of a draft on its way step by step, of a published text by whom it was approved, and what came before that. */
function Approvals({ revision }: { readonly revision: ShownRevision }) {
  const say = useSay();
  const said = runningRound(revision);
  const earlier = earlierRounds(revision);
  if (said.length === 0 && earlier.length === 0) return null;
  if (!revision.published && revision.submittedAt !== null) return <StepRow revision={revision} />;
  return (
    <Box sx={{ mt: 0.5 }}>
      {said.map((approval) => (
        <ApprovalLine key={approval.id} approval={approval} named />
      ))}
      {earlier.length > 0 && (
        <Folded summary={say(routeWords.earlier)}>
          {earlier.map((approval) => (
            <ApprovalLine key={approval.id} approval={approval} named />
          ))}
        </Folded>
      )}
    </Box>
  );
}

/** What was decided of each change of a published text, for whoever unfolds it. */
function Changes({ revision, previous }: Pick<RevisionCardProps, "revision" | "previous">) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!revision.published || !previous?.published) return null;
  return (
    <Folded summary={say(publicationWords.changes)} onOpen={() => setOpen(true)}>
      {open && (
        <Suspense fallback={null}>
          <DecidedChanges revisionId={revision.id} previousId={previous.id} />
        </Suspense>
      )}
    </Folded>
  );
}

interface FoldedProps {
  readonly summary: string;
  readonly children: ReactNode;
  readonly onOpen?: () => void;
}

const Folded = ({ summary, children, onOpen }: FoldedProps) => (
  <details onToggle={(event) => event.currentTarget.open && onOpen?.()}>
    <Typography component="summary" variant="body2" color="textSecondary" sx={{ mt: 0.5, cursor: "pointer" }}>
      {summary}
    </Typography>
    {children}
  </details>
);

/** The files of the revision; those of a draft are for its editors to change. */
function Files({ document, revision }: Omit<RevisionCardProps, "previous">) {
  const say = useSay();
  const mayEdit = useMay("update", "revisions", ruleRecord(document, revision));
  const files = revision.attachments ?? [];
  if (files.length === 0 && !mayEdit) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      {mayEdit ? (
        <AttachmentsEditor owner={{ revisionId: revision.id }} files={files} note={say(attachmentWords.stays)} />
      ) : (
        <AttachmentList files={files} />
      )}
    </Box>
  );
}
