import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";

/**
 * Makes the actor the drafter of an open draft, in whatever state it is: so that it goes on when its drafter has left. What was written
 * so far stays its writers': they still do not approve it.
 */
export async function takeOverDraft(tx: Transaction, input: InputOf<"takeOverDraft">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "takeOver", input.expectedVersion);
  if (revision.drafter.id === tx.actor.personId) throw conflict("alreadyDone");
  change(revision, { drafter: tx.person });
  tx.audit(revision, { revisionId: revision.id });
  await tx.requireStill("takeOver", Revision, revision.id);
  return revision;
}
