import { Person } from "../../schema/organisation/Person.ts";
import { GrantedRole, RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { type WordOf } from "../../schema/shared/fields.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import { askSecondPerson } from "../identity/second-person.ts";
import { liveDepartment } from "./live-records.ts";
import { periodOf } from "./period.ts";

type Role = WordOf<typeof GrantedRole>;

/** Roles that can hold for one department; the others are about the whole organisation. */
const scoped: readonly Role[] = ["policyEditor", "approver", "trainingManager"];

/** Administrators decide who is in, officers who reads: one person who is both would decide about themselves. */
const apart: Readonly<Partial<Record<Role, Role>>> = {
  administrator: "confidentialityOfficer",
  confidentialityOfficer: "administrator",
};

async function requireApart(tx: Transaction, personId: string, role: Role): Promise<void> {
  const other = apart[role];
  if (!other) return;
  const held = await tx.sql.rows(
    `select 1 from "role_grant" g where g."person_id" = $1 and g."role" = $2 and g."revoked_at" is null and (g."until" is null or g."until" >= today())
     union all select 1 from "confirmation" c where c."person_id" = $1 and c."kind" = 'officerRole' and c."outcome" is null and $2 = 'confidentialityOfficer'`,
    [personId, other],
  );
  if (held.length > 0) throw invalid("input.role", "rolesApart");
}

/** What is granted, checked. */
async function checkedRole(tx: Transaction, input: InputOf<"grantRole">) {
  if (!mayPerhaps(tx.actor, "grant", "roleGrants")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  const { role, departmentId } = input;
  if (departmentId && !scoped.includes(role)) throw invalid("input.departmentId", "roleHasNoScope");
  await tx.lockPerson(person.id);
  await requireApart(tx, person.id, role);
  const department = departmentId ? await liveDepartment(tx, departmentId, "input.departmentId") : null;
  const period = periodOf(tx, input);
  if (period.until !== null && period.until < tx.today) throw invalid("input.until", "rolePeriodOver");
  const held = await tx.sql.rows(
    `select 1 from "role_grant" g where g."person_id" = $1 and g."role" = $2 and g."department_id" is not distinct from $3::uuid and g."revoked_at" is null
     and daterange(g."from", g."until", '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [person.id, role, department?.id ?? null, period.from, period.until],
  );
  if (held.length > 0) throw conflict("roleHeldAlready");
  return { person, role, department, ...period };
}

/** Grants a role. It holds from the person's next request on. */
export async function keepRole(tx: Transaction, input: InputOf<"grantRole">): Promise<RoleGrant> {
  const { person, role, department, ...period } = await checkedRole(tx, input);
  const grant = Object.assign(new RoleGrant(), { person, role, department, ...period, grantedBy: tx.person });
  tx.em.persist(grant);
  tx.audit(grant);
  await tx.requireStill("grant", RoleGrant, grant.id);
  return grant;
}

/** Grants a role; the officer's waits until a second person confirms it. */
export async function grantRole(tx: Transaction, input: InputOf<"grantRole">): Promise<{ id: string }> {
  if (input.role !== "confidentialityOfficer") return keepRole(tx, input);
  const { person, from, until } = await checkedRole(tx, input);
  return askSecondPerson(tx, { kind: "officerRole", person, from, until });
}
