import { Department } from "../../../schema/organisation/Department.ts";
import { Category } from "../../../schema/policy/Category.ts";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { titlePiece } from "../draft/draft-pieces.ts";
import { noteWriting } from "../draft/note-writing.ts";
import { asOfNow } from "../revision/fresh-actor.ts";
import { chosenLevel } from "../revision/level-choice.ts";
import { requiredProse } from "../revision/written-text.ts";

/** A number of months between reviews that makes sense. */
export function checkReviewInterval(months: number | null | undefined): number | null | undefined {
  if (typeof months === "number" && (months < 1 || months > 120))
    throw invalid("input.reviewIntervalMonths", "outOfRange", { min: 1, max: 120 });
  return months;
}

/** A category that new documents may take. */
export async function livingCategory(tx: Transaction, id: string): Promise<Category> {
  const category = await tx.reference(Category, id, "input.categoryId");
  if (category.archivedOn && category.archivedOn <= tx.today) throw invalid("input.categoryId", "archivedReference");
  return category;
}

/** A department that new documents may belong to. */
export async function livingDepartment(tx: Transaction, id: string): Promise<Department> {
  const department = await tx.reference(Department, id, "input.owningDepartmentId");
  if (department.archivedOn && department.archivedOn <= tx.today) throw invalid("input.owningDepartmentId", "archivedReference");
  return department;
}

/** Makes a document with its first draft. */
export async function createPolicyDocument(tx: Transaction, input: InputOf<"createPolicyDocument">): Promise<PolicyDocument> {
  const number = requiredProse("input.number", input.number, 60);
  const title = requiredProse("input.title", input.title, 300);
  const reviewIntervalMonths = checkReviewInterval(input.reviewIntervalMonths);
  const category = await livingCategory(tx, input.categoryId);
  const owningDepartment = await livingDepartment(tx, input.owningDepartmentId);
  const level = await chosenLevel(tx, input.levelId, "input.levelId", tx.actor.personId);
  const document = make(tx, PolicyDocument, { number, category, owningDepartment, reviewIntervalMonths });
  const revision = make(tx, Revision, { document, ordinal: 1, title, level, drafter: tx.person, subjects: category.subjects });
  tx.audit(document, { revisionId: revision.id });
  tx.audit(revision, { revisionId: revision.id });
  await tx.requireBeforehand("create", document);
  await tx.em.flush();
  await noteWriting(tx, revision, [], [titlePiece(title)]);
  await (await asOfNow(tx)).requireStill("create", PolicyDocument, document.id);
  return document;
}
