import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Clearance } from "../../schema/confidentiality/Clearance.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { grantedPeriod, requireNew } from "./granted-period.ts";

/**
 * Lets a person read up to a level. Officers grant levels beyond their own clearance too: they decide who reads, not what they read
 * themselves, and since nobody clears themselves, the first clearance of a level could be granted by nobody otherwise.
 */
export async function grantClearance(tx: Transaction, input: InputOf<"grantClearance">): Promise<{ id: string }> {
  if (!mayPerhaps(tx.actor, "grant", "clearances")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  const level = await tx.reference(ClassificationLevel, input.levelId, "input.levelId");
  const { reason } = input;
  const period = grantedPeriod(tx, input);
  await requireNew(tx, { table: "clearance", levelId: level.id }, person.id, period);
  const clearance = Object.assign(new Clearance(), { person, level, ...period, reason, grantedBy: tx.person });
  tx.em.persist(clearance);
  tx.audit(clearance);
  await tx.requireStill("grant", Clearance, clearance.id);
  await syncObligations(tx, { personIds: [person.id] });
  return clearance;
}
