import { BalanceEntry } from "../../../schema/register/BalanceEntry.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, notFound } from "../../errors.ts";
import { recordedOf } from "../recorded/recorded.ts";
import { isNamed, type PublishedRegister, publishedRegister } from "./balance-of.ts";
import { standingEntry, takeBack } from "./booked-entries.ts";

/** Whether the actor may take entries of a balance back: who configures the register, and who closes the balance's periods. */
export const mayReverse = async (tx: Transaction, published: PublishedRegister, { closedBy }: BalanceDefinition): Promise<boolean> =>
  (await tx.can("update", Register, published.register.id)) || isNamed(tx, published, closedBy);

/** The register by whose version an entry goes: that of its record, or the published one. */
async function ruledBy(tx: Transaction, entry: BalanceEntry): Promise<PublishedRegister> {
  if (entry.record) return recordedOf(tx, await tx.em.findOneOrFail(RegisterRecord, { id: entry.record.id }));
  const { slug } = await tx.em.findOneOrFail(Register, { id: entry.register.id });
  return publishedRegister(tx, slug);
}

/** Takes an entry back by its contrary, once; the sum must not fall below its floor by it. */
export async function reverseEntry(tx: Transaction, { entryId, reason }: InputOf<"reverseEntry">): Promise<BalanceEntry> {
  await tx.require("read", BalanceEntry, entryId);
  const about = await tx.em.findOneOrFail(BalanceEntry, { id: entryId });
  const published = await ruledBy(tx, about);
  const balance = published.definition.balances?.find(({ key }) => key === about.balance);
  if (!balance) throw notFound();
  if (!(await mayReverse(tx, published, balance))) throw forbidden();
  const recordId = about.record?.id ?? null;
  // The record's own bookings wait, so that nobody takes the same one back at once.
  if (recordId) await tx.sql.rows(`select 1 from "register_record" where "id" = $1 for update`, [recordId]);
  else await tx.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 4))`, [entryId]);
  const entry = await standingEntry(tx.sql, entryId);
  if (!entry) throw conflict("entryNotStanding");
  const act = { recordId, personId: tx.actor.personId, now: tx.now, today: tx.today, personal: entry.personal };
  const { id } = await takeBack(tx, balance, entry, act, reason, "input.entryId");
  const reversal = await tx.em.findOneOrFail(BalanceEntry, { id });
  tx.audit(reversal, { changes: { reverses: { after: entryId }, reason: { after: reason } } });
  return reversal;
}
