import { Field, ID, InputType, Int } from "type-graphql";
import { Revision } from "../../schema/policy/Revision.ts";
import type { Transaction } from "../commands/transaction.ts";
import { lockDocument } from "./lock-document.ts";
import { change } from "./record-values.ts";

@InputType({ description: "A draft that nobody wants any more." })
export class DiscardDraftInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/** Gives a draft up: it stays in the document's history as withdrawn, and another one can be begun. One that was handed in is taken back before. */
export async function discardDraft(tx: Transaction, input: DiscardDraftInput): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "update", input.expectedVersion);
  const document = await lockDocument(tx, revision);
  change(revision, { withdrawnAt: tx.now });
  tx.audit(revision, `${document.number} ${revision.title}`, { revisionId: revision.id });
  return revision;
}
