import CompareIcon from "@mui/icons-material/CompareArrowsOutlined";
import { Alert, Box, Button, Stack } from "@mui/material";
import { type ReactNode, Suspense, useState } from "react";
import { Link, useParams } from "react-admin";
import { useNavigate } from "react-router";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { AttachmentsSheet } from "../../evidence/AttachmentsSheet.tsx";
import { attachmentWords } from "../../evidence/attachment-words.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { LevelOf, StateOf } from "../../marks/marks.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { onDemand } from "../../shared/on-demand.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { ApprovalSheet } from "../approval/ApprovalSheet.tsx";
import { DecideFoot } from "../approval/DecideFoot.tsx";
import { ownDecision } from "../approval/own-decision.ts";
import { routeWords } from "../approval/route-words.ts";
import { SubmitDialog } from "../approval/SubmitDialog.tsx";
import { CommentedText } from "../comment/CommentedText.tsx";
import { RoundSheet } from "../comment/RoundSheet.tsx";
import { SaidColumn, SaidSheet } from "../comment/SaidColumn.tsx";
import type { SaidOf } from "../comment/said.ts";
import { useDraftComments } from "../comment/use-draft-comments.ts";
import { commentWords } from "../comment/words.ts";
import { ruleRecord, type ShownDocument } from "../document-page.ts";
import { OtherWriters } from "../draft-history/OtherWriters.tsx";
import { useAttendance } from "../draft-history/use-attendance.ts";
import { draftHistoryWords } from "../draft-history/words.ts";
import { type Draft, DraftQuery } from "../draft-page.ts";
import { ProcedureSheet } from "../procedure/ProcedureSheet.tsx";
import { procedureWords } from "../procedure/procedure-words.ts";
import { citationOf, type ReadProvision } from "../provision.ts";
import { Contents } from "../provisions/Contents.tsx";
import { RevisionActions } from "../publication/RevisionActions.tsx";
import { ReadingText } from "../reading/ReadingText.tsx";
import { referenceWords } from "../reference/reference-words.ts";
import { policyWords } from "../words.ts";
import { AroundText } from "./AroundText.tsx";
import { DraftDetails } from "./DraftDetails.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { importWords } from "./import/words.ts";

const EditorComments = onDemand(() => import("./EditorComments.tsx"));
const ApproverText = onDemand(() => import("../approval/ApproverText.tsx"));
const DraftEditor = onDemand(() => import("./editor/DraftEditor.tsx"));
const ReferencesSheet = onDemand(() => import("../reference/ReferencesSheet.tsx"));
const RenumberDialog = onDemand(() => import("../reference/RenumberDialog.tsx"));

/** A draft: its text to import and to correct, and the way to its approvers. */
export default function DraftPage() {
  const { revisionId = "" } = useParams();
  const query = useAnswer(DraftQuery, { id: revisionId });
  return (
    <Answered query={query} lines={12}>
      {({ revision }) => (revision?.document ? <ShowDraft draft={revision} document={revision.document} /> : <NotThere page />)}
    </Answered>
  );
}

interface DraftProps {
  readonly draft: Draft;
  readonly document: Omit<ShownDocument, "revisions">;
}

function ShowDraft({ draft, document }: DraftProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const navigate = useNavigate();
  const importing = useOpen();
  const submitting = useOpen();
  const details = useOpen();
  const discarding = useOpen();
  const renumbering = useOpen();
  const { personId } = useMe();
  const record = ruleRecord(document, draft);
  const mayEdit = useMay("update", "revisions", record);
  const mayTakeOver = useMay("takeOver", "revisions", record);
  const mayLookBack = useMay("lookBack", "revisions", record);
  const [place, setPlace] = useState<string | null>(null);
  const attendance = useAttendance(draft.id, place, mayEdit);
  const mayDiscard = mayEdit || (mayTakeOver && draft.drafter?.id === personId && draft.state === "draft");
  const lastRound = draft.approvals?.at(-1)?.round;
  const rejected = (draft.approvals ?? []).find(({ decision, round }) => decision === "rejected" && round === lastRound);
  const provisions = draft.provisions ?? [];
  const hasText = provisions.length > 0;
  const { said, saidOf, total, waiting } = useDraftComments(draft.id, document.id, provisions);
  const [shown, setShown] = useState<SaidOf | null>(null);
  const shownNow = shown && (saidOf.get(shown.provision?.id ?? null) ?? null);
  // What is answered of a draft is neither published nor given up, else nobody may do anything with comments on it.
  const isOpen = draft.state === "draft" || draft.state === "submitted" || draft.state === "approved";
  const open = isOpen ? { ...record, publishedAt: null, withdrawnAt: null } : record;
  const unanswered = { revision: open, answeredAt: null, withdrawnAt: null };
  const mayAnswer = useMay("answer", "comments", unanswered);
  const mayComment = useMay("create", "comments", { ...unanswered, author: { id: personId } });
  const margin = { answers: mayAnswer, edits: mayEdit, draftId: mayAnswer ? draft.id : null };
  const mayDecide = useMay("decide", "revisions", record);
  const own = mayDecide ? ownDecision(draft, personId) : undefined;
  const parts = [
    { name: say(commentWords.round), part: <RoundSheet draft={draft} record={open} waiting={waiting} total={total} /> },
    {
      name: say(procedureWords.heading),
      part: <ProcedureSheet revisionId={draft.id} texts={provisions.map(({ heading, text }) => `${heading}\n${text}`)} />,
    },
    {
      name: say(attachmentWords.attachments),
      part: (
        <AttachmentsSheet
          files={draft.attachments}
          editing={mayEdit ? { owner: { revisionId: draft.id }, note: say(attachmentWords.stays) } : null}
        />
      ),
    },
  ];
  const base = document.inForce && document.inForce.id !== draft.id ? document.inForce.id : null;
  return (
    <>
      <PageHead
        above={<Link to={`/policyDocuments/${document.id}/show`}>{document.number}</Link>}
        title={draft.title ?? "—"}
        state={
          <>
            <StateOf list="RevisionState" value={draft.state} />
            <span>{say(editionWord, { ordinal: draft.ordinal ?? 0 })}</span>
            <LevelOf level={draft.level} />
            {draft.drafter?.name && (
              <span>
                {say(policyWords.drafter)} {draft.drafter.name}
              </span>
            )}
          </>
        }
        actions={[
          ...(mayEdit ? [{ label: say(policyWords.details), onClick: details.show }] : []),
          ...(mayLookBack ? [{ label: say(draftHistoryWords.history), onClick: () => navigate(`/drafts/${draft.id}/history`) }] : []),
          ...(mayEdit && hasText ? [{ label: say(referenceWords.renumber), onClick: renumbering.show }] : []),
          ...(mayDiscard ? [{ label: say(policyWords.discard), onClick: discarding.show }] : []),
        ]}
        primary={
          mayEdit && (
            <Button variant={hasText ? "contained" : "outlined"} disabled={!hasText} onClick={submitting.show}>
              {say(policyWords.submit)}
            </Button>
          )
        }
      >
        {mayEdit && (
          <Button variant={hasText ? "outlined" : "contained"} onClick={importing.show}>
            {say(importWords.importText)}
          </Button>
        )}
        <RevisionActions document={document} revision={draft} onDraftPage />
        <TakeBack draft={draft} possible={mayTakeOver} />
      </PageHead>
      <Stack spacing={2}>
        {attendance && <OtherWriters others={attendance.others} placeOf={placeOf(provisions)} />}
        {mayEdit && rejected?.comment && (
          <Alert severity="warning">
            {say(routeWords.sentBack, { name: rejected.approver?.name ?? "—" })}
            <Box sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{rejected.comment}</Box>
          </Alert>
        )}
        {draft.noApprovalReason && <Alert severity="info">{say(policyWords.noApproval, { reason: draft.noApprovalReason })}</Alert>}
        <ApprovalSheet draft={draft} mayReplace={mayTakeOver} />
        <ReferencesSheet draftId={draft.id} mayEdit={mayEdit} heard={attendance?.version ?? draft.version} />
        <AroundText parts={parts} named={mayEdit}>
          <Box sx={{ display: { lg: "flex" }, gap: 4, alignItems: "flex-start" }}>
            {own && base ? (
              <Suspense fallback={<ReadingText provisions={provisions} />}>
                <ApproverText draft={draft} inForceId={base}>
                  <CommentedText draftId={draft.id} isOpen={mayComment} provisions={provisions} saidOf={saidOf} onOpen={setShown} />
                </ApproverText>
              </Suspense>
            ) : (
              <Sheet
                heading={say(policyWords.text)}
                action={
                  hasText &&
                  document.inForce &&
                  document.inForce.id !== draft.id && (
                    <Button size="small" startIcon={<CompareIcon />} component={Link} to={`/compare/${document.inForce.id}/${draft.id}`}>
                      {say(policyWords.compareInForce)}
                    </Button>
                  )
                }
                sx={{ flex: 1, minWidth: 0, maxWidth: 960 }}
              >
                {mayEdit ? (
                  <EditedText draft={draft} heard={attendance?.version ?? null} onPlace={setPlace}>
                    <EditorComments draft={draft} said={said} onOpen={setShown} />
                  </EditedText>
                ) : (
                  <CommentedText draftId={draft.id} isOpen={mayComment} provisions={provisions} saidOf={saidOf} onOpen={setShown} />
                )}
              </Sheet>
            )}
            {said.length > 0 ? <SaidColumn said={said} {...margin} /> : <Contents provisions={provisions} />}
          </Box>
        </AroundText>
        {own && <DecideFoot revision={draft} own={own} />}
      </Stack>
      {shownNow && <SaidSheet of={shownNow} {...margin} onClose={() => setShown(null)} />}
      {importing.open && <ImportDialog draft={draft} onClose={importing.hide} />}
      {submitting.open && <SubmitDialog draft={draft} waiting={waiting} onClose={submitting.hide} />}
      {discarding.open && (
        <CommandFormDialog
          name="discardDraft"
          resource="revisions"
          given={{ id: draft.id, expectedVersion: draft.version }}
          title={say(policyWords.discard)}
          subject={nameOf("revisions", draft)}
          text={say(policyWords.discardText)}
          // The leave to read a text that only few may know ends with the task.
          onDone={(answer) => navigate(answer ? `/policyDocuments/${document.id}/show` : "/policyDocuments")}
          onClose={discarding.hide}
        />
      )}
      {renumbering.open && <RenumberDialog draft={draft} onClose={renumbering.hide} />}
      {details.open && <DraftDetails draft={draft} onClose={details.hide} />}
    </>
  );
}

const placeOf = (provisions: readonly ReadProvision[]) => (identity: string) => {
  const provision = provisions.find((one) => one.identity === identity);
  return provision ? citationOf(provisions, provision) : null;
};

interface EditedTextProps {
  readonly draft: Draft;
  readonly heard: number | null;
  readonly onPlace: (identity: string | null) => void;
  readonly children: ReactNode;
}

/** The text of a draft to be edited; until the editor is there, to be read. */
function EditedText(props: EditedTextProps) {
  return (
    <Suspense fallback={<ReadingText provisions={props.draft.provisions ?? []} />}>
      <DraftEditor {...props} />
    </Suspense>
  );
}

/** Its drafter, an editor in scope or an administrator takes a submitted draft back. */
function TakeBack({ draft, possible }: { readonly draft: Draft; readonly possible: boolean }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const asking = useOpen();
  if (!possible || (draft.state !== "submitted" && draft.state !== "approved")) return null;
  return (
    <>
      <Button variant="outlined" onClick={asking.show}>
        {say(policyWords.takeBack)}
      </Button>
      {asking.open && (
        <CommandFormDialog
          name="takeBackSubmission"
          resource="revisions"
          given={{ id: draft.id, expectedVersion: draft.version }}
          title={say(policyWords.takeBack)}
          subject={nameOf("revisions", draft)}
          text={say(routeWords.takeBackText)}
          onClose={asking.hide}
        />
      )}
    </>
  );
}
