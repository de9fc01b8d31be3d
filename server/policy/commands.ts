import type { Works } from "../commands/bound-work.ts";
import { answerInquiry } from "./answer-inquiry.ts";
import { archiveCategory } from "./archive-category.ts";
import { createCategory } from "./create-category.ts";
import { createInquiry } from "./create-inquiry.ts";
import { createPolicyDocument } from "./create-policy-document.ts";
import { createProvision } from "./create-provision.ts";
import { decideRevision } from "./decide-revision.ts";
import { discardDraft } from "./discard-draft.ts";
import { importRevision } from "./import-revision.ts";
import { publishRevision } from "./publish-revision.ts";
import { removeProvision } from "./remove-provision.ts";
import { repealPolicyDocument } from "./repeal-policy-document.ts";
import { replaceApprover } from "./replace-approver.ts";
import { reviewPolicyDocument } from "./review-policy-document.ts";
import { startRevision } from "./start-revision.ts";
import { submitRevision } from "./submit-revision.ts";
import { takeOverDraft } from "./take-over-draft.ts";
import { updateCategory } from "./update-category.ts";
import { updatePolicyDocument } from "./update-policy-document.ts";
import { updateProvision } from "./update-provision.ts";
import { updateRevision } from "./update-revision.ts";
import { withdrawRevision } from "./withdraw-revision.ts";
import { withdrawSubmission } from "./withdraw-submission.ts";

/** The works behind the commands of policy. */
export const policyWorks = {
  createCategory,
  updateCategory,
  archiveCategory,
  createPolicyDocument,
  updatePolicyDocument,
  repealPolicyDocument,
  reviewPolicyDocument,
  startRevision,
  updateRevision,
  importRevision,
  submitRevision,
  withdrawSubmission,
  discardDraft,
  decideRevision,
  replaceApprover,
  takeOverDraft,
  publishRevision,
  withdrawRevision,
  createProvision,
  updateProvision,
  removeProvision,
  createInquiry,
  answerInquiry,
} satisfies Works;
