import { Deputy } from "../../schema/organisation/Deputy.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { activePerson, liveDepartment } from "./live-records.ts";
import { periodOf } from "./period.ts";

/** Names somebody who acts for a department's head on the given days. */
export async function createDeputy(tx: Transaction, input: InputOf<"createDeputy">): Promise<Deputy> {
  if (!mayPerhaps(tx.actor, "create", "deputies")) throw forbidden();
  const department = await liveDepartment(tx, input.departmentId, "input.departmentId");
  const person = await activePerson(tx, input.personId, "input.personId");
  const deputy = Object.assign(new Deputy(), { department, person, ...periodOf(tx, input) });
  tx.em.persist(deputy);
  tx.audit(deputy);
  await tx.requireStill("create", Deputy, deputy.id);
  return deputy;
}
