import { RosterSwap } from "../../../schema/register/RosterSwap.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import { notify } from "../../telling/notify.ts";
import { tellSql } from "../../telling/tell-sql.ts";

/** Swaps of shifts that changed hands or were taken from the plan come to nothing; both parties are told. */
export async function lapseSwaps(tx: Transaction, shiftIds: readonly string[], but?: string): Promise<void> {
  if (shiftIds.length === 0) return;
  const swaps = await tx.em.find(RosterSwap, {
    state: { $in: ["asked", "agreed"] },
    $or: [{ gives: { $in: [...shiftIds] } }, { takes: { $in: [...shiftIds] } }],
  });
  for (const swap of swaps.filter(({ id }) => id !== but)) {
    Object.assign(swap, { state: "lapsed", decidedAt: tx.now, updatedAt: tx.now });
    tx.audit(swap);
    for (const person of [swap.asker, swap.other]) notify(tx, person, "swapDecided", { swap });
  }
}

/** What is asked of whoever is on duty follows the plan. */
export async function askByRoster(tx: Transaction, rosterId: string): Promise<void> {
  await tx.em.flush();
  const rows = await tx.sql.rows<[string]>(
    `select a."id"::text as "id" from "assignment" a where a."audience"->'rosters' ? $1 and a."cancelled_at" is null order by a."id"`,
    [rosterId],
  );
  if (rows.length > 0) await syncObligations(tx, { assignmentIds: rows.map(([id]) => id) });
}

/** Tells people that their shifts were planned or changed, once as long as they have not looked; nobody of their own doing. */
export async function tellPlanned(tx: Transaction, rosterId: string, personIds: readonly string[]): Promise<void> {
  const others = [...new Set(personIds)].filter((id) => id !== tx.actor.personId);
  if (others.length === 0) return;
  const from = `select x as "recipient_id", $2::uuid as "roster_id", $4::uuid as "sender_id" from unnest($1::uuid[]) x where not exists (
    select 1 from "notification" n where n."recipient_id" = x and n."kind" = 'shiftsPlanned' and n."roster_id" = $2 and n."read_at" is null)`;
  await tx.sql.rows(tellSql("shiftsPlanned", from, "$3", ["sender_id"]), [others, rosterId, tx.now, tx.actor.personId]);
}
