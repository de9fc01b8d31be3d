import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { levelValues } from "./level-values.ts";
import { syncEveryDocument } from "./sync-after-change.ts";

/** Makes a level. */
export async function createClassificationLevel(tx: Transaction, input: InputOf<"createClassificationLevel">): Promise<{ id: string }> {
  if (!mayPerhaps(tx.actor, "create", "classificationLevels")) throw forbidden();
  const level = Object.assign(new ClassificationLevel(), levelValues({ ...input, watermark: input.watermark ?? input.logged }));
  tx.em.persist(level);
  tx.audit(level);
  await tx.requireStill("create", ClassificationLevel, level.id);
  // A new basic level may widen what everybody reads.
  if (level.basic) await syncEveryDocument(tx);
  return level;
}
