import { Assignment } from "../../schema/obligation/Assignment.ts";
import { openObligation } from "../../schema/obligation/obligation.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { tellSql } from "../telling/tell-sql.ts";
import { pending } from "./fulfil.ts";
import { lockObligations } from "./obligation-lock.ts";
import { syncObligations } from "./sync-obligations.ts";
import { managesCourse, peopleBeyond } from "./training-scope.ts";

/** Whether the actor has it to do, and whether anybody else has. */
async function stillAsked(tx: Transaction, { id }: Assignment): Promise<{ readonly me: boolean; readonly others: boolean }> {
  const [row] = await tx.sql.rows<[boolean, boolean]>(
    `select coalesce(bool_or(o."person_id" = $2), false) as "me", coalesce(bool_or(o."person_id" <> $2), false) as "others"
     from "obligation" o where o."assignment_id" = $1 and ${pending("o")}`,
    [id, tx.actor.personId],
  );
  return { me: row?.[0] ?? false, others: row?.[1] ?? false };
}

/**
 * A head takes back what they asked themselves, or what is asked of nobody beyond their departments. What somebody else asked of the actor
 * is taken back by the actor only as one of many and as who keeps what it is about: nobody waives their own obligation this way either.
 */
async function checkReach(tx: Transaction, assignment: Assignment): Promise<void> {
  const { course, assignedBy, audience } = assignment;
  if (assignedBy?.id === tx.actor.personId) return;
  const asked = await stillAsked(tx, assignment);
  if (asked.me && !asked.others) throw forbidden("notOwnAssignment");
  if (!course) return;
  await tx.em.populate(assignment, ["course"]);
  if (managesCourse(tx, course.owningDepartment.id)) return;
  if (asked.me) throw forbidden("notOwnAssignment");
  if ((await peopleBeyond(tx, audience)) > 0) throw forbidden("assignmentBeyondScope");
}

/** Tells those who have it still to do that they need not, and why; of what they do not owe any more they have heard already. */
async function tellCancelled(tx: Transaction, assignment: Assignment, reason: string): Promise<void> {
  const owed = `select o."person_id" as "recipient_id", o."id" as "obligation_id", $2::uuid as "sender_id", $3 as "message"
    from "obligation" o where o."assignment_id" = $1::uuid and o."person_id" <> $2::uuid and ${openObligation("o")}`;
  const values = [assignment.id, tx.actor.personId, reason, tx.now];
  await tx.sql.rows(tellSql("assignmentCancelled", owed, "$4", ["sender_id", "message"]), values);
}

/**
 * Takes back what was asked by mistake, and tells those who owed it. Nobody owes it any more, nobody who joins is asked; evidence of what was
 * done stays.
 */
export async function cancelAssignment(tx: Transaction, input: InputOf<"cancelAssignment">): Promise<Assignment> {
  await lockObligations(tx.sql);
  const assignment = await tx.load(Assignment, input.id, "cancel", input.expectedVersion);
  await checkReach(tx, assignment);
  Object.assign(assignment, { cancelledAt: tx.now, cancelledBy: tx.person, cancelReason: input.reason });
  tx.audit(assignment, { revisionId: assignment.revision?.id ?? null });
  await tellCancelled(tx, assignment, input.reason);
  await syncObligations(tx, { assignmentIds: [assignment.id] });
  return assignment;
}
