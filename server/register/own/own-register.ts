import { randomUUID } from "node:crypto";
import { Department } from "../../../schema/organisation/Department.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { firstAccess, firstDefinition } from "../../../schema/register/own/own-definition.screen.ts";
import type { ExtendedResource } from "../../../schema/register/own/own-paths.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";

/** Where own fields are added: which records they extend, and whose they are; null is the organisation. */
export interface OwnLevel {
  readonly resource: ExtendedResource;
  readonly departmentId: string | null;
  readonly onlyHeads: boolean;
}

/** An extension that is there, or that is begun. */
export interface OwnRegister {
  readonly register: Register;
  readonly definition: RegisterDefinition;
}

/** The organisation's own extensions belong to its topmost department. */
async function ownerOf(tx: Transaction, departmentId: string | null): Promise<Department> {
  if (departmentId) return tx.reference(Department, departmentId, "input.departmentId");
  const top = await tx.em.findOne(Department, { parent: null, archivedOn: null }, { orderBy: { sortOrder: "asc", name: "asc" } });
  if (!top) throw invalid("input.departmentId", "required");
  return top;
}

export async function definitionOf(tx: Transaction, { published }: Register): Promise<RegisterDefinition | null> {
  return published ? (await tx.em.findOneOrFail(RegisterVersion, { id: published.id })).definition : null;
}

/** The oldest living extension of the level that the actor may change; null where there is none. Whoever adds a field at once waits. */
async function living(tx: Transaction, { resource, departmentId }: OwnLevel, owner: Department): Promise<OwnRegister | null> {
  await tx.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 2))`, [`own ${resource} ${owner.id}`]);
  const all = await tx.em.find(
    Register,
    { extends: resource, owningDepartment: owner, archivedOn: null, published: { $ne: null } },
    { orderBy: { createdAt: "asc", id: "asc" }, populate: ["usedKeys"] },
  );
  for (const register of all) {
    const definition = await definitionOf(tx, register);
    const ofOrganisation = definition?.access.read.template === "everybody";
    if (definition && ofOrganisation === (departmentId === null) && (await tx.can("publish", Register, register.id)))
      return { register: await tx.load(Register, register.id, "publish"), definition };
  }
  return null;
}

/** The extension of a level, begun where there is none yet. FORBIDDEN where the actor may not add fields there. */
export async function ownRegister(tx: Transaction, level: OwnLevel): Promise<OwnRegister> {
  const { resource, departmentId, onlyHeads } = level;
  const owner = await ownerOf(tx, departmentId);
  const known = await living(tx, level, owner);
  if (known) return known;
  const [organisation] = departmentId ? [] : await tx.sql.rows<[string]>(`select o."name" from "organisation" o limit 1`, []);
  const access = firstAccess(departmentId === null, onlyHeads);
  const definition = firstDefinition(resource, organisation?.[0] || owner.name, access);
  const { titles } = definition;
  // An address that says nothing and that nobody can have taken.
  const slug = `own-${randomUUID().replaceAll("-", "").slice(0, 20)}`;
  const register = Object.assign(new Register(), { slug, name: slug, titles, owningDepartment: owner, extends: resource });
  await tx.requireBeforehand("create", register);
  return { register, definition };
}
