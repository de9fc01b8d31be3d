import { Field, ID, InputType } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { GrantedRole, RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import { liveDepartment } from "./live-records.ts";
import { periodOf } from "./period.ts";

type Role = WordOf<typeof GrantedRole>;

/** Roles that can hold for one department; the others are about the whole organisation. */
const scoped: readonly Role[] = ["policyEditor", "approver", "trainingManager"];

/** A role for a person. */
@InputType({ description: "A role for a person." })
export class GrantRoleInput {
  @Field(() => ID, { description: "Who is to hold the role." })
  personId!: string;

  @Field(() => enumObject(GrantedRole), { description: "The role." })
  role!: Role;

  @Field(() => ID, { nullable: true, description: "Where it holds, everything below included; empty for the whole organisation." })
  departmentId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day; today unless given." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day, inclusive; empty while it goes on." })
  until?: string | null;
}

/** Grants a role; nobody grants one to themselves. It holds from the person's next request on. */
export async function grantRole(tx: Transaction, input: GrantRoleInput): Promise<RoleGrant> {
  if (!mayPerhaps(tx.actor, "grant", "roleGrants")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  if (person.id === tx.actor.personId) throw forbidden("roleToYourself");
  const { role, departmentId } = input;
  if (departmentId && !scoped.includes(role)) throw invalid("input.departmentId", "roleHasNoScope");
  const department = departmentId ? await liveDepartment(tx, departmentId, "input.departmentId") : null;
  const period = periodOf(tx, input);
  if (period.until !== null && period.until < tx.today) throw invalid("input.until", "rolePeriodOver");
  const held = await tx.sql.rows(
    `select 1 from "role_grant" g where g."person_id" = $1 and g."role" = $2 and g."department_id" is not distinct from $3::uuid and g."revoked_at" is null
     and daterange(g."from", g."until", '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [person.id, role, department?.id ?? null, period.from, period.until],
  );
  if (held.length > 0) throw conflict("roleHeldAlready");
  const grant = Object.assign(new RoleGrant(), { person, role, department, ...period, grantedBy: tx.person });
  tx.em.persist(grant);
  tx.audit(grant, `${person.name} · ${role}${department ? ` · ${department.name}` : ""}`);
  await tx.requireStill("grant", RoleGrant, grant.id);
  return grant;
}
