import { ClassificationLevel } from "../../../schema/confidentiality/ClassificationLevel.ts";
import { clearanceRank } from "../../../schema/confidentiality/clearance.sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";

/** The level chosen for a draft: never beyond the clearance of the one who chooses or of the drafter, who could not read on. */
export async function chosenLevel(tx: Transaction, levelId: string, path: string, drafterId: string): Promise<ClassificationLevel> {
  const level = await tx.reference(ClassificationLevel, levelId, path);
  const [drafter] = await tx.sql.rows<[number]>(`select ${clearanceRank("$1::uuid")}`, [drafterId]);
  if (level.rank > Math.min(tx.actor.clearanceRank, drafter?.[0] ?? 0)) throw invalid(path, "levelBeyondClearance");
  return level;
}
