import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";

/**
 * Sets or lowers the level of a text that the officer may read. Who keeps the levels (may change them) classifies; nobody sets a level
 * beyond their own clearance, so that the change cannot hide from who made it why it was made.
 */
export async function setClassification(tx: Transaction, input: InputOf<"setClassification">): Promise<{ id: string }> {
  const revision = await tx.load(Revision, input.revisionId, "read", input.expectedVersion);
  const level = await tx.reference(ClassificationLevel, input.levelId, "input.levelId");
  if (!(await tx.can("update", ClassificationLevel, level.id))) throw forbidden();
  const { reason } = input;
  if (level.rank > tx.actor.clearanceRank) throw invalid("input.levelId", "levelBeyondClearance");
  if (revision.level.id === level.id) throw invalid("input.levelId", "sameLevel");
  const changes = { level: { before: revision.level.id, after: level.id }, reason: { before: null, after: reason } };
  revision.level = level;
  tx.audit(revision, { changes, revisionId: revision.id });
  await tx.em.flush();
  await syncObligations(tx, { documentIds: [revision.document.id] });
  return revision;
}
