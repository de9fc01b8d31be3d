import { Membership } from "../../schema/organisation/Membership.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { liveDepartment, livePosition } from "./live-records.ts";
import { periodOf } from "./period.ts";

/** Gives a person a post: joining, moving, an additional post, or coming back. What the audiences of rules ask follows at once. */
export async function startMembership(tx: Transaction, input: InputOf<"startMembership">): Promise<Membership> {
  if (!mayPerhaps(tx.actor, "create", "memberships")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  const department = await liveDepartment(tx, input.departmentId, "input.departmentId");
  const position = await livePosition(tx, input.positionId, "input.positionId");
  const membership = Object.assign(new Membership(), {
    person,
    department,
    position,
    primary: input.primary ?? true,
    ...periodOf(tx, input),
  });
  tx.em.persist(membership);
  tx.audit(membership);
  await tx.requireStill("create", Membership, membership.id);
  await syncObligations(tx, { personIds: [person.id] });
  return membership;
}
