import { Category } from "../../../schema/policy/Category.ts";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Action } from "../../../schema/shared/access.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { writersOf } from "../draft/writers.ts";
import { leadRevisionId } from "../revision/lead-revision.ts";
import { changedProse } from "../revision/written-text.ts";
import { checkReviewInterval, livingCategory, livingDepartment } from "./create-policy-document.ts";

/** Who may change a document's category alone: administrators too, who decide about the way to approval. */
const actionFor = ({ id, expectedVersion, categoryId, ...others }: InputOf<"updatePolicyDocument">): Action =>
  categoryId && Object.values(others).every((value) => value === undefined) ? "categorise" : "update";

/**
 * What decides about approval stays as it was when a draft was handed in, and whoever drafts does not choose another way to approval
 * for a document: that of another category is an administrator's decision, and of one who has no part in the draft.
 */
async function checkRouteChange(tx: Transaction, document: PolicyDocument, category: Category | undefined, moved: boolean): Promise<void> {
  if (!category && !moved) return;
  const draft = await tx.em.findOne(Revision, { document, publishedAt: null, withdrawnAt: null });
  if (draft?.submittedAt) throw conflict("documentInApproval");
  const before = await tx.em.findOneOrFail(Category, { id: document.category.id });
  const sameWay = category?.approvalRoute === before.approvalRoute && !category.route && !before.route;
  if (!category || sameWay || (category.approvalRoute === "noApproval" && before.approvalRoute === "noApproval")) return;
  const drafts = draft?.drafter.id === tx.actor.personId || (draft && (await writersOf(tx.sql, draft.id)).has(tx.actor.personId));
  if (drafts || !tx.actor.roles.has("administrator")) throw invalid("input.categoryId", "routeByAdministrator");
}

/** Changes what is said of a document as a whole; its text changes by revisions. */
export async function updatePolicyDocument(tx: Transaction, input: InputOf<"updatePolicyDocument">): Promise<PolicyDocument> {
  const action = actionFor(input);
  const document = await tx.load(PolicyDocument, input.id, action, input.expectedVersion);
  const { categoryId, owningDepartmentId } = input;
  // A record keeps what it has although that was archived since.
  const category = categoryId && categoryId !== document.category.id ? await livingCategory(tx, categoryId) : undefined;
  const owningDepartment =
    owningDepartmentId && owningDepartmentId !== document.owningDepartment.id ? await livingDepartment(tx, owningDepartmentId) : undefined;
  await checkRouteChange(tx, document, category, owningDepartment !== undefined);
  const revisionId = await leadRevisionId(tx, document.id);
  change(document, {
    number: changedProse("input.number", input.number, 60),
    category,
    owningDepartment,
    reviewIntervalMonths: checkReviewInterval(input.reviewIntervalMonths),
  });
  tx.audit(document, { revisionId });
  await tx.requireStill(action, PolicyDocument, document.id);
  return document;
}
