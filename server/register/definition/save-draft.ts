import { Department } from "../../../schema/organisation/Department.ts";
import type { Finding } from "../../../schema/register/check/finding.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { problemsOf } from "./definition-problems.ts";
import { keepRegister } from "./keep-register.ts";
import { readDefinition } from "./read-definition.ts";
import { draftOf, nextOrdinal } from "./register-version.ts";

/** What saving a draft answers. */
export interface SavedDraft {
  readonly registerId: string;
  readonly versionId: string;
  /** Of the register, for whatever is done next. */
  readonly expectedVersion: number;
  readonly problems: readonly Finding[];
}

/** Words that pages have in the place of a register's address, and those that would be taken for the system itself. */
const reserved: ReadonlySet<string> = new Set([
  "new",
  "all",
  "admin",
  "system",
  "register",
  "registers",
  "settings",
  "test",
  "secret",
  "sealed",
]);

const address = /^[a-z][a-z0-9-]{1,59}$/;

async function begun(tx: Transaction, input: InputOf<"saveRegisterDraft">, definition: RegisterDefinition): Promise<Register> {
  const slug = input.slug ?? "";
  if (!address.test(slug)) throw invalid("input.slug", "badSlug");
  if (!input.owningDepartmentId) throw invalid("input.owningDepartmentId", "required");
  const owningDepartment = await tx.reference(Department, input.owningDepartmentId, "input.owningDepartmentId");
  const { singular, plural } = definition.titles;
  const register = Object.assign(new Register(), { slug, name: slug, titles: { singular, plural }, owningDepartment });
  await tx.requireBeforehand("create", register);
  // Whoever may not begin one learns nothing from trying; an address that is taken is refused as one that is none, since the register may be sealed.
  if (reserved.has(slug) || (await tx.em.count(Register, { slug }))) throw invalid("input.slug", "slugTaken");
  return register;
}

async function loaded(tx: Transaction, id: string, input: InputOf<"saveRegisterDraft">): Promise<Register> {
  const register = await tx.load(Register, id, "update", input.expectedVersion ?? 0);
  if (input.slug && input.slug !== register.slug) throw invalid("input.slug", "slugStays");
  if (input.owningDepartmentId && input.owningDepartmentId !== register.owningDepartment.id) {
    register.owningDepartment = await tx.reference(Department, input.owningDepartmentId, "input.owningDepartmentId");
  }
  return register;
}

/** Keeps a draft of what a register is to be, the one before is replaced. As long as nothing of it was published, it is called and reaches as the draft says. */
export async function saveRegisterDraft(tx: Transaction, input: InputOf<"saveRegisterDraft">): Promise<SavedDraft> {
  const definition = readDefinition(input.definition, "input.definition");
  const register = input.registerId ? await loaded(tx, input.registerId, input) : await begun(tx, input, definition);
  if (register.published) {
    register.updatedAt = tx.now;
    tx.em.persist(register);
  } else await keepRegister(tx, register, definition, "input.definition");
  const known = await draftOf(tx, register);
  const draft = known ?? Object.assign(new RegisterVersion(), { register, ordinal: await nextOrdinal(tx, register) });
  const { note } = input;
  Object.assign(draft, { definition, author: tx.person, updatedAt: tx.now, ...(note ? { note } : {}) });
  tx.em.persist(draft);
  if (!input.registerId) tx.audit(register);
  tx.audit(draft, { changes: {} });
  await tx.requireStill("update", Register, register.id);
  return {
    registerId: register.id,
    versionId: draft.id,
    expectedVersion: register.version,
    problems: await problemsOf(tx, register, definition),
  };
}
