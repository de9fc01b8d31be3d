import { Field, ID, InputType } from "type-graphql";
import { Deputy } from "../../schema/organisation/Deputy.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { activePerson, liveDepartment } from "./live-records.ts";
import { periodOf } from "./period.ts";

/** Somebody who is to act for a department's head. */
@InputType({ description: "Somebody who is to act for a department's head." })
export class CreateDeputyInput {
  @Field(() => ID, { description: "The department." })
  departmentId!: string;

  @Field(() => ID, { description: "Who acts; somebody with a current post." })
  personId!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day; today unless given." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day, inclusive; empty while it goes on." })
  until?: string | null;
}

/** Names somebody who acts for a department's head on the given days. */
export async function createDeputy(tx: Transaction, input: CreateDeputyInput): Promise<Deputy> {
  if (!mayPerhaps(tx.actor, "create", "deputies")) throw forbidden();
  const department = await liveDepartment(tx, input.departmentId, "input.departmentId");
  const person = await activePerson(tx, input.personId, "input.personId");
  const deputy = Object.assign(new Deputy(), { department, person, ...periodOf(tx, input) });
  tx.em.persist(deputy);
  tx.audit(deputy, `${department.name} · ${person.name}`);
  await tx.requireStill("create", Deputy, deputy.id);
  return deputy;
}
