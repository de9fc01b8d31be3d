import { BalanceEntry } from "../../../schema/register/BalanceEntry.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, notFound } from "../../errors.ts";
import { type Recorded, recordedOf } from "../records/recorded.ts";
import { isMeant } from "../who/people-meant.ts";
import { standingEntries, takeBack } from "./standing-entries.ts";

/** Whether the actor may take entries of a balance back: who configures the register, and who closes the balance's periods. */
async function mayReverse(
  tx: Transaction,
  recorded: Pick<Recorded, "register" | "definition">,
  balance: BalanceDefinition,
): Promise<boolean> {
  const { register, definition } = recorded;
  if (await tx.can("update", Register, register.id)) return true;
  const at = {
    definition,
    registerId: register.id,
    owningDepartmentId: register.owningDepartment.id,
    departmentId: null,
    creatorId: null,
    handlerId: null,
    data: {},
  };
  return isMeant(tx.sql, tx.actor.personId, balance.closedBy ?? [], at);
}

/** Takes an entry back by its contrary, once; the sum must not fall below its floor by it. */
export async function reverseEntry(tx: Transaction, { entryId, reason }: InputOf<"reverseEntry">): Promise<BalanceEntry> {
  await tx.require("read", BalanceEntry, entryId);
  const { record: about, balance: key } = await tx.em.findOneOrFail(BalanceEntry, { id: entryId });
  const recorded = await recordedOf(tx, await tx.em.findOneOrFail(RegisterRecord, { id: about.id }));
  const balance = recorded.definition.balances?.find((one) => one.key === key);
  if (!balance) throw notFound();
  if (!(await mayReverse(tx, recorded, balance))) throw forbidden();
  // The record's own bookings wait, so that nobody takes the same one back at once.
  await tx.sql.rows(`select 1 from "register_record" where "id" = $1 for update`, [about.id]);
  const entry = (await standingEntries(tx.sql, about.id)).find(({ id }) => id === entryId);
  if (!entry) throw conflict("entryNotStanding");
  const { personId } = tx.actor;
  const act = { recordId: about.id, personId, now: tx.now, today: tx.today, personal: entry.personal };
  const { id } = await takeBack(tx, balance, entry, act, reason, "input.entryId");
  const reversal = await tx.em.findOneOrFail(BalanceEntry, { id });
  tx.audit(reversal, { changes: { reverses: { after: entryId }, reason: { after: reason } } });
  return reversal;
}
