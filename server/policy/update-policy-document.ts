import { Field, ID, InputType, Int } from "type-graphql";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import type { Transaction } from "../commands/transaction.ts";
import { checkReviewInterval, livingCategory, livingDepartment } from "./create-policy-document.ts";
import { leadRevisionId } from "./lead-revision.ts";
import { change } from "./record-values.ts";
import { changedText } from "./written-text.ts";

@InputType({ description: "Changes of a document; fields that are left out stay." })
export class UpdatePolicyDocumentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Document number (制度编号), unique in the organisation." })
  number?: string | null;

  @Field(() => ID, { nullable: true, description: "Kind of regulation." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "Department that answers for it (归口部门)." })
  owningDepartmentId?: string | null;

  @Field(() => Int, { nullable: true, description: "Months after which it is to be reviewed, 1 to 120; null without periodic review." })
  reviewIntervalMonths?: number | null;
}

/** Changes what is said of a document as a whole; its text changes by revisions. */
export async function updatePolicyDocument(tx: Transaction, input: UpdatePolicyDocumentInput): Promise<PolicyDocument> {
  const document = await tx.load(PolicyDocument, input.id, "update", input.expectedVersion);
  const { categoryId, owningDepartmentId } = input;
  // A record keeps what it has although that was archived since.
  const category = categoryId && categoryId !== document.category.id ? await livingCategory(tx, categoryId) : undefined;
  const owningDepartment =
    owningDepartmentId && owningDepartmentId !== document.owningDepartment.id ? await livingDepartment(tx, owningDepartmentId) : undefined;
  const revisionId = await leadRevisionId(tx, document.id);
  change(document, {
    number: changedText("input.number", input.number, 60),
    category,
    owningDepartment,
    reviewIntervalMonths: checkReviewInterval(input.reviewIntervalMonths),
  });
  tx.audit(document, document.number, { revisionId });
  await tx.requireStill("update", PolicyDocument, document.id);
  return document;
}
