import { Button } from "@mui/material";
import { Suspense } from "react";
import { Link } from "react-admin";
import { ClassificationConsequences } from "../../confidentiality/ClassificationConsequences.tsx";
import { confidentialityWords } from "../../confidentiality/words.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { onDemand } from "../../shared/on-demand.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { ownDecision } from "../approval/own-decision.ts";
import { ruleRecord, type ShownDocument, type ShownRevision } from "../document-page.ts";
import { AfterWithdrawal } from "../future/AfterWithdrawal.tsx";
import { policyWords } from "../words.ts";

const PublishDialog = onDemand(() => import("./PublishDialog.tsx"));

interface RevisionActionsProps {
  readonly document: Omit<ShownDocument, "revisions">;
  readonly revision: ShownRevision;
  /** Whether this is the draft's own page, which needs no link to itself. */
  readonly onDraftPage?: boolean;
}

/** What this person may do with a revision now. */
export function RevisionActions({ document, revision, onDraftPage = false }: RevisionActionsProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  // In the head of a page they stand beside full buttons, in a list of revisions beside text.
  const size = onDraftPage ? "medium" : "small";
  const record = ruleRecord(document, revision);
  const { personId } = useMe();
  const takeOver = useOpen();
  const publish = useOpen();
  const withdraw = useOpen();
  const classify = useOpen();
  const mayClassify = useMay("update", "classificationLevels") && revision.published === true;
  const mayDecide = useMay("decide", "revisions", record) && ownDecision(revision, personId) !== undefined && !onDraftPage;
  const mayPublish = useMay("publish", "revisions", record) && revision.state === "approved";
  const mayWithdraw = useMay("withdraw", "revisions", record) && revision.state !== "withdrawn";
  const mayEdit = useMay("update", "revisions", record);
  const mayTakeOver = useMay("takeOver", "revisions", record) && revision.drafter?.id !== personId;
  const discarded = !revision.published && revision.state === "withdrawn";
  const draftWord = discarded ? policyWords.viewDiscarded : mayEdit ? policyWords.continueDraft : policyWords.viewDraft;
  return (
    <>
      {revision.published && (
        <Button size={size} component={Link} to={`/reading/${revision.id}`}>
          {say(policyWords.read)}
        </Button>
      )}
      {!revision.published && !onDraftPage && (
        <Button
          size={size}
          variant={mayEdit ? (document.inForce ? "outlined" : "contained") : "text"}
          component={Link}
          to={`/drafts/${revision.id}`}
        >
          {say(draftWord)}
        </Button>
      )}
      {mayDecide && (
        <Button size={size} variant="contained" color="secondary" component={Link} to={`/drafts/${revision.id}`}>
          {say(policyWords.decide)}
        </Button>
      )}
      {mayTakeOver && onDraftPage && (
        <Button size={size} onClick={takeOver.show}>
          {say(policyWords.takeOver)}
        </Button>
      )}
      {mayPublish && (
        <Button size={size} variant="contained" color="secondary" onClick={publish.show}>
          {say(policyWords.publish)}
        </Button>
      )}
      {mayWithdraw && (
        <Button size={size} onClick={withdraw.show}>
          {say(policyWords.withdraw)}
        </Button>
      )}
      {mayClassify && (
        <Button size={size} onClick={classify.show}>
          {say(confidentialityWords.setLevel)}
        </Button>
      )}
      {classify.open && (
        <CommandFormDialog
          name="setClassification"
          resource="revisions"
          given={{ revisionId: revision.id, expectedVersion: revision.version }}
          title={say(confidentialityWords.setLevel)}
          subject={nameOf("revisions", revision)}
          text={say(confidentialityWords.setLevelText)}
          below={<ClassificationConsequences revisionId={revision.id} />}
          onClose={classify.hide}
        />
      )}
      {takeOver.open && (
        <CommandFormDialog
          name="takeOverDraft"
          resource="revisions"
          given={{ id: revision.id, expectedVersion: revision.version }}
          title={say(policyWords.takeOver)}
          subject={nameOf("revisions", revision)}
          text={say(policyWords.takeOverText, { name: revision.drafter?.name ?? "" })}
          onClose={takeOver.hide}
        />
      )}
      {publish.open && (
        <Suspense fallback={null}>
          <PublishDialog document={document} revision={revision} onClose={publish.hide} />
        </Suspense>
      )}
      {withdraw.open && (
        <CommandFormDialog
          name="withdrawRevision"
          resource="revisions"
          given={{ id: revision.id, expectedVersion: revision.version }}
          title={say(policyWords.withdraw)}
          subject={nameOf("revisions", revision)}
          text={say(policyWords.withdrawText)}
          below={<AfterWithdrawal documentId={document.id} ordinal={revision.ordinal ?? 0} />}
          onClose={withdraw.hide}
        />
      )}
    </>
  );
}
