import { decimal } from "../../../schema/register/balance/balance.screen.ts";
import { PointsEntry } from "../../../schema/register/PointsEntry.ts";
import { countedHundredths } from "../../../schema/register/points/points-entry.sql.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { surroundingsOf } from "../recorded/recorded.ts";
import { lockEntry, writeCorrections } from "./points-entries.ts";
import { entryWithPoints, figureAt, type PublishedPoints, requireNamed } from "./points-of.ts";
import { tellStreaks } from "./tell-streaks.ts";

/** What an entry counts, in hundredths; nobody else corrects it meanwhile. */
export async function lockedCounts(tx: Transaction, entryId: string): Promise<number> {
  await lockEntry(tx.sql, entryId);
  const [row] = await tx.sql.rows<[string]>(`select ${countedHundredths("e")}::text from "points_entry" e where e."id" = $1`, [entryId]);
  return Number(row?.[0] ?? 0);
}

/** Makes an entry count something else by a correction beside it; the correction. */
export async function correctTo(
  tx: Transaction,
  published: PublishedPoints,
  entry: PointsEntry,
  counts: number,
  reason: string,
  tells = true,
): Promise<PointsEntry> {
  const before = await lockedCounts(tx, entry.id);
  const act = { personId: tx.actor.personId, now: tx.now };
  const [id = ""] = await writeCorrections(tx.sql, [{ entryId: entry.id, to: counts, because: null, reason }], act, tells);
  const { register, definition, points } = published;
  const concerned = [{ account: entry.account, personId: entry.person.id, period: entry.period }];
  await tellStreaks(tx.sql, { registerId: register.id, definition, points }, surroundingsOf(tx), concerned);
  const correction = await tx.em.findOneOrFail(PointsEntry, { id });
  tx.audit(correction, { changes: { counts: { before: decimal(before), after: decimal(counts) }, reason: { after: reason } } });
  return correction;
}

/** Puts an entry right by another one; the entry itself stays as it was written. */
export async function correctPoints(tx: Transaction, input: InputOf<"correctPoints">): Promise<PointsEntry> {
  const { entry, published } = await entryWithPoints(tx, input.entryId);
  await requireNamed(tx, published, undefined, entry.person.id);
  if (entry.corrects) throw invalid("input.entryId", "pointsCorrected");
  const counts = figureAt("input.counts", input.counts);
  const now = await lockedCounts(tx, entry.id);
  if (figureAt("input.counted", input.counted) !== now) throw conflict("pointsMoved", { counts: decimal(now) });
  return correctTo(tx, published, entry, counts, input.reason);
}
