import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { freshKey } from "../../../schema/register/own/own-definition.screen.ts";
import { isExtended, ownPath } from "../../../schema/register/own/own-paths.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid, notFound } from "../../errors.ts";
import { problemsOf, refuseProblems } from "../definition/definition-problems.ts";
import { publishVersion } from "../definition/publish.ts";
import { readDefinition } from "../definition/read-definition.ts";
import { draftOf, nextOrdinal } from "../definition/register-version.ts";
import { definitionOf, type OwnRegister, ownRegister } from "./own-register.ts";

/** What adding or changing an own field answers. */
export interface SavedOwnField {
  readonly registerId: string;
  readonly register: string;
  readonly key: string;
  /** The field in the records that it extends. */
  readonly path: string;
  readonly expectedVersion: number;
}

/** Makes a version with this field count at once. A draft that somebody has begun stays one, and has the field as well. */
async function publishField(tx: Transaction, own: OwnRegister, field: RegisterField, note: string): Promise<void> {
  const { register } = own;
  const definition = readDefinition(withField(own.definition, field), "input");
  tx.em.persist(register);
  await tx.em.flush();
  const place = `fields.${definition.fields.findIndex(({ key }) => key === field.key)}`;
  const problems = (await problemsOf(tx, register, definition)).map((one) => ({ ...one, at: one.at.replace(place, "field") }));
  refuseProblems(problems, "input");
  const draft = await draftOf(tx, register);
  if (draft) {
    Object.assign(draft, { definition: withField(draft.definition, field), updatedAt: tx.now });
    await tx.em.flush();
  }
  const version = Object.assign(new RegisterVersion(), {
    ...{ register, definition, author: tx.person, updatedAt: tx.now, ordinal: await nextOrdinal(tx, register) },
  });
  await publishVersion(tx, register, version, note);
}

/** An extension by its address, to change its fields. NOT_FOUND for whoever may not know of it. */
async function loadedOwn(tx: Transaction, slug: string, expectedVersion: number): Promise<OwnRegister> {
  const known = await tx.em.findOne(Register, { slug, extends: { $ne: null } });
  if (!known) throw notFound();
  const register = await tx.load(Register, known.id, "publish", expectedVersion);
  await tx.em.populate(register, ["usedKeys"]);
  const definition = await definitionOf(tx, register);
  if (!definition) throw notFound();
  return { register, definition };
}

/** The words by which the trail knows a field. */
const called = ({ label }: Pick<RegisterField, "label">): string => label.zh || label.en;

/** What was said of a field, with its key; whatever else is wrong with it, the check of the definition says at its place. */
function fieldOf(given: unknown, key: string): RegisterField {
  if (!isObject(given)) throw invalid("input.field", "registerFormat");
  const { retired: _, ...field } = { ...given, key } as RegisterField;
  return field;
}

const withField = (definition: RegisterDefinition, field: RegisterField): RegisterDefinition => ({
  ...definition,
  fields: definition.fields.some(({ key }) => key === field.key)
    ? definition.fields.map((one) => (one.key === field.key ? field : one))
    : [...definition.fields, field],
});

const answered = ({ register }: OwnRegister, key: string): SavedOwnField => ({
  ...{ registerId: register.id, register: register.slug, key, path: ownPath(register.slug, key), expectedVersion: register.version },
});

/** Adds a field of a department's own to records of the code, or changes one; it counts at once, as a version of the extension. */
export async function saveOwnField(tx: Transaction, input: InputOf<"saveOwnField">): Promise<SavedOwnField> {
  const { resource, departmentId, register: slug, key: known, expectedVersion, onlyHeads, field: given, note } = input;
  if (slug) {
    const own = await loadedOwn(tx, slug, expectedVersion ?? 0);
    if (!known || !own.definition.fields.some(({ key }) => key === known))
      throw invalid("input.key", "unknownRegisterField", { field: cutText(known ?? "", 60) });
    const field = fieldOf(given, known);
    await publishField(tx, own, field, note ?? called(field));
    return answered(own, known);
  }
  if (!resource || !isExtended(resource)) throw invalid("input.resource", "notExtendable");
  const own = await ownRegister(tx, { resource, departmentId: departmentId ?? null, onlyHeads: onlyHeads ?? false });
  const label = isObject(given) && isObject(given.label) ? given.label : {};
  const key = freshKey({ zh: String(label.zh ?? ""), en: String(label.en ?? "") }, [
    ...Object.keys(own.register.usedKeys),
    ...own.definition.fields.map((field) => field.key),
  ]);
  const field = fieldOf(given, key);
  await publishField(tx, own, field, note ?? called(field));
  return answered(own, key);
}

/** Takes an own field out of lists and forms. What records hold under its key stays in their history, and the key is never used again. */
export async function retireOwnField(tx: Transaction, input: InputOf<"retireOwnField">): Promise<SavedOwnField> {
  const own = await loadedOwn(tx, input.register, input.expectedVersion);
  const field = own.definition.fields.find(({ key }) => key === input.key);
  if (!field) throw invalid("input.key", "unknownRegisterField", { field: cutText(input.key, 60) });
  await publishField(tx, own, { ...field, retired: true }, called(field));
  return answered(own, input.key);
}
