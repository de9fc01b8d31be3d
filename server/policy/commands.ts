import { answering, type Works } from "../commands/bound-work.ts";
import { decideRevision } from "./approval/decide-revision.ts";
import { createStandIn, updateStandIn } from "./approval/name-stand-in.ts";
import { replaceApprover } from "./approval/replace-approver.ts";
import { saveApprovalRoute } from "./approval/save-approval-route.ts";
import { submitRevision } from "./approval/submit-revision.ts";
import { takeBackSubmission } from "./approval/take-back-submission.ts";
import { answerComment } from "./comment/answer-comment.ts";
import { closeCommentRound } from "./comment/close-comment-round.ts";
import { declareNoComment } from "./comment/declare-no-comment.ts";
import { comment } from "./comment/make-comment.ts";
import { openCommentRound } from "./comment/open-comment-round.ts";
import { remindInvited } from "./comment/remind-invited.ts";
import { takeOver } from "./comment/take-over.ts";
import { updateComment, withdrawComment } from "./comment/update-comment.ts";
import { archiveCategory } from "./document/archive-category.ts";
import { createCategory } from "./document/create-category.ts";
import { createPolicyDocument } from "./document/create-policy-document.ts";
import { recordReview } from "./document/record-review.ts";
import { repealPolicyDocument } from "./document/repeal-policy-document.ts";
import { updateCategory } from "./document/update-category.ts";
import { updatePolicyDocument } from "./document/update-policy-document.ts";
import { discardDraft } from "./draft/discard-draft.ts";
import { saveProvisions } from "./draft/save-provisions.ts";
import { startRevision } from "./draft/start-revision.ts";
import { takeOverDraft } from "./draft/take-over-draft.ts";
import { updateRevision } from "./draft/update-revision.ts";
import { attendDraft } from "./draft-history/attend-draft.ts";
import { DraftAttendance } from "./draft-history/history-types.ts";
import { restoreDraft } from "./draft-history/restore-draft.ts";
import { importRevision } from "./draft-import/import-revision.ts";
import { decideException } from "./exception/decide-exception.ts";
import { endException } from "./exception/end-exception.ts";
import { grantException } from "./exception/grant-exception.ts";
import { answerInquiry } from "./inquiry/answer-inquiry.ts";
import { createInquiry } from "./inquiry/create-inquiry.ts";
import { dropInquiry, takeUpInquiry } from "./inquiry/take-up-inquiry.ts";
import { recordProcedure } from "./procedure/record-procedure.ts";
import { removeProcedure } from "./procedure/remove-procedure.ts";
import { publishRevision } from "./publication/publish-revision.ts";
import { withdrawRevision } from "./publication/withdraw-revision.ts";
import { mendReferences } from "./renumbering/mend-references.ts";
import { renumber } from "./renumbering/renumber.ts";

/** The works behind the commands of policy. */
export const policyWorks = {
  createCategory,
  updateCategory,
  archiveCategory,
  saveApprovalRoute,
  createStandIn,
  updateStandIn,
  createPolicyDocument,
  updatePolicyDocument,
  repealPolicyDocument,
  recordReview,
  startRevision,
  updateRevision,
  importRevision,
  submitRevision,
  takeBackSubmission,
  discardDraft,
  restoreDraft,
  attendDraft: answering(attendDraft, () => DraftAttendance),
  decideRevision,
  replaceApprover,
  takeOverDraft,
  grantException,
  decideException,
  endException,
  recordProcedure,
  removeProcedure: answering(removeProcedure, () => Boolean, { nullable: true }),
  publishRevision,
  withdrawRevision,
  saveProvisions,
  renumber,
  mendReferences,
  createInquiry,
  answerInquiry,
  takeUpInquiry,
  dropInquiry,
  openCommentRound,
  closeCommentRound,
  remindInvited,
  declareNoComment,
  comment,
  updateComment,
  withdrawComment,
  answerComment,
  takeOver,
} satisfies Works;
