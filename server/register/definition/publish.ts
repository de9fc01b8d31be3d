import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { keepBindings } from "../bindings/keep-bindings.ts";
import { keepDuties } from "../duties/keep-duties.ts";
import { hideAnew } from "../erasing/hide-anew.ts";
import { keepRosters } from "../rosters/keep-rosters.ts";
import { problemsOf, refuseProblems } from "./definition-problems.ts";
import { keepOutsideForms } from "./keep-outside-forms.ts";
import { bumpEpoch, keepRegister, withoutOwnReading } from "./keep-register.ts";
import { loadWithDraft, nextOrdinal } from "./register-version.ts";

/** Fields that were there once stay, retired: what records hold under their keys stays readable. */
function withRetired(definition: RegisterDefinition, before: RegisterDefinition | null): RegisterDefinition {
  const known = new Set(definition.fields.map(({ key }) => key));
  const gone = (before?.fields ?? []).filter(({ key }) => !known.has(key));
  if (gone.length === 0) return definition;
  const retired = gone.map((field) => ({
    key: field.key,
    label: field.label,
    of: field.of,
    ...(field.personal ? { personal: field.personal } : {}),
    retired: true as const,
  }));
  return { ...definition, fields: [...definition.fields, ...retired] };
}

const definitionOf = async (tx: Transaction, version: RegisterVersion | undefined): Promise<RegisterDefinition | null> =>
  version ? (await tx.em.findOneOrFail(RegisterVersion, { id: version.id })).definition : null;

/** Makes a version of a register count, from the next request on, on every server; `usedKeys` must be loaded. */
export async function publishVersion(
  tx: Transaction,
  register: Register,
  version: RegisterVersion,
  note: string | null | undefined,
): Promise<void> {
  const before = await definitionOf(tx, register.published);
  const definition = withRetired(version.definition, before);
  refuseProblems(await problemsOf(tx, register, definition), "definition");
  const kinds = Object.fromEntries(definition.fields.map(({ key, of }) => [key, of.kind]));
  await withoutOwnReading(tx, register, async () => {
    Object.assign(version, { definition, publishedAt: tx.now, publishedBy: tx.person, updatedAt: tx.now, ...(note ? { note } : {}) });
    tx.em.persist(version);
    Object.assign(register, { published: version, usedKeys: { ...register.usedKeys, ...kinds } });
    await keepRegister(tx, register, definition, "definition");
  });
  await bumpEpoch(tx);
  await keepRosters(tx, register, definition);
  await keepDuties(tx, register, definition);
  await keepOutsideForms(tx, register, definition);
  await keepBindings(tx, register, before, definition);
  if (before) await hideAnew(tx, register, before, definition);
  tx.audit(version, { changes: { version: { after: version.ordinal }, ...(note ? { note: { after: note } } : {}) } });
  await tx.requireStill("publish", Register, register.id);
}

/** Makes a register's draft count, from the next request on, on every server. */
export async function publishRegister(tx: Transaction, input: InputOf<"publishRegister">): Promise<{ id: string }> {
  const { register, draft } = await loadWithDraft(tx, "publish", input);
  await tx.em.populate(register, ["usedKeys"]);
  await publishVersion(tx, register, draft, input.note);
  return draft;
}

/** Publishes a new version that says what an earlier one said; history is never rewritten. A draft stays a draft. */
export async function rollBackRegister(tx: Transaction, input: InputOf<"rollBackRegister">): Promise<{ id: string }> {
  const register = await tx.load(Register, input.registerId, "publish", input.expectedVersion);
  await tx.em.populate(register, ["usedKeys"]);
  const earlier = await tx.em.findOne(RegisterVersion, { register, ordinal: input.ordinal, publishedAt: { $ne: null } });
  if (!earlier) throw invalid("input.ordinal", "noSuchVersion", { ordinal: input.ordinal });
  const version = Object.assign(new RegisterVersion(), {
    register,
    ordinal: await nextOrdinal(tx, register),
    definition: earlier.definition,
    author: tx.person,
  });
  await publishVersion(tx, register, version, input.note);
  return version;
}
