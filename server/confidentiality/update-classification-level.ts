import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { levelValues } from "./level-values.ts";
import { syncEveryDocument } from "./sync-after-change.ts";

/** Changes a level; whom this opens or closes texts to is asked accordingly at once. */
export async function updateClassificationLevel(tx: Transaction, input: InputOf<"updateClassificationLevel">): Promise<{ id: string }> {
  const level = await tx.load(ClassificationLevel, input.id, "update", input.expectedVersion);
  const before = { rank: level.rank, basic: level.basic, needToKnow: level.needToKnow };
  Object.assign(level, levelValues(input));
  tx.audit(level);
  const reaches = before.rank !== level.rank || before.basic !== level.basic || before.needToKnow !== level.needToKnow;
  await tx.requireStill("update", ClassificationLevel, level.id);
  if (reaches) await syncEveryDocument(tx);
  return level;
}
