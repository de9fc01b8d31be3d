import { ClassificationLevel } from "../../../schema/confidentiality/ClassificationLevel.ts";
import { Department } from "../../../schema/organisation/Department.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import { Position } from "../../../schema/organisation/Position.ts";
import type { Finding } from "../../../schema/register/check/finding.screen.ts";
import type { PackParameter, RegisterPack } from "../../../schema/register/definition/pack.screen.ts";
import { fillPack, type PackValue } from "../../../schema/register/pack/fill-pack.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Entry } from "../../../schema/shared/record.ts";
import { isEmpty, isObject } from "../../../schema/shared/values.screen.ts";
import type { RecordClass, Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { publishRegister } from "../definition/publish.ts";
import { saveRegisterDraft } from "../definition/save-draft.ts";
import { packOf, withNeeds } from "./read-packs.ts";
import { suggestionsFor } from "./suggestions.ts";

/** A register that was made. */
export interface MadeRegister {
  readonly registerId: string;
  readonly slug: string;
  readonly published: boolean;
  /** Of the register, for whatever is done next. */
  readonly expectedVersion: number;
  /** What keeps its draft from being published, or should be looked at. */
  readonly problems: readonly Finding[];
}

/** What installing a pack answers: the register, and those that were made before it because it refers to them. */
export interface InstalledPack extends MadeRegister {
  readonly alsoInstalled: readonly Pick<MadeRegister, "registerId" | "slug">[];
}

/** How a register is made of a pack. */
export interface Installing {
  readonly slug: string;
  readonly owner: string;
  readonly values: Readonly<Record<string, PackValue>>;
  readonly publish: boolean;
  readonly note: string;
}

const entities: Readonly<Record<PackParameter["of"], RecordClass<Entry>>> = {
  department: Department,
  position: Position,
  person: Person,
  people: Person,
  level: ClassificationLevel,
};

/** What is chosen for a parameter, as far as the actor may name it. @throws INVALID within `at` where it is missing, too much or none that there is */
export async function checkedParameter(tx: Transaction, { key, of, label }: PackParameter, given: unknown, at: string): Promise<PackValue> {
  const path = `${at}.${key}`;
  const name = tx.context.language === "zh" ? label.zh || label.en : label.en || label.zh;
  if (isEmpty(given) || (Array.isArray(given) && given.length === 0)) {
    // Without a level of its own a register has the basic one.
    if (of === "level") return null;
    throw invalid(path, "packParameterMissing", { name });
  }
  const ids: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (of !== "people" && ids.length > 1) throw invalid(path, "packParameterOne", { name });
  const records = [];
  for (const id of new Set(ids.map(String))) records.push((await tx.reference(entities[of], id, path)).id);
  return of === "people" ? records : (records[0] ?? null);
}

/** The values of a pack's parameters: those that were given, for the rest what the pack suggests. @throws INVALID at each that is missing */
export async function parameterValues(
  tx: Transaction,
  pack: RegisterPack,
  given: Readonly<Record<string, unknown>>,
  at: string,
): Promise<Readonly<Record<string, PackValue>>> {
  const suggested = await suggestionsFor(tx.context.readerOf(tx.actor), tx.actor.personId, [pack]);
  const values: Record<string, PackValue> = {};
  for (const parameter of pack.parameters) {
    const { key } = parameter;
    const value = key in given ? given[key] : suggested(pack, parameter).map(({ id }) => id);
    values[key] = await checkedParameter(tx, parameter, value, at);
  }
  return values;
}

/** Makes a register of a pack, as a draft or published at once. */
export async function makeOfPack(tx: Transaction, pack: RegisterPack, how: Installing): Promise<MadeRegister> {
  const definition = fillPack(pack, how);
  const { slug, owner: owningDepartmentId, note } = how;
  const { problems, registerId, expectedVersion } = await saveRegisterDraft(tx, { slug, owningDepartmentId, definition, note });
  if (!how.publish) return { registerId, slug, published: false, expectedVersion, problems };
  await publishRegister(tx, { registerId, expectedVersion, note });
  await tx.em.flush();
  const { version } = await tx.em.findOneOrFail(Register, { id: registerId });
  return { registerId, slug, published: true, expectedVersion: version, problems };
}

/** `{ "key": …, "needed-slug.key": … }` apart, by the pack that each is for. @throws INVALID for one that no pack has */
function byPack(given: unknown, pack: RegisterPack, all: readonly RegisterPack[]): ReadonlyMap<RegisterPack, Record<string, unknown>> {
  if (!isObject(given)) throw invalid("input.parameters", "packParameters");
  const values = new Map(all.map((one) => [one, {} as Record<string, unknown>]));
  for (const [name, value] of Object.entries(given)) {
    const [slug, key] = name.includes(".") ? name.split(".") : [pack.slug, name];
    const whose = all.find((one) => one.slug === slug);
    const known = whose?.parameters.some((parameter) => parameter.key === key);
    if (!whose || !known || key === undefined) throw invalid(`input.parameters.${name}`, "unknownPackParameter", { name });
    (values.get(whose) ?? {})[key] = value;
  }
  return values;
}

/** Installs a pack, and before it those that it refers to and that are not there yet. All of it or nothing. */
export async function installPack(tx: Transaction, input: InputOf<"installPack">): Promise<InstalledPack> {
  const pack = packOf(input.pack);
  if (!pack) throw invalid("input.pack", "noSuchPack", { slug: input.pack });
  const packs = withNeeds(pack);
  const given = byPack(input.parameters ?? {}, pack, packs);
  const made: MadeRegister[] = [];
  for (const one of packs) {
    const slug = one === pack && input.slug ? input.slug : one.slug;
    if (one !== pack && (await tx.em.count(Register, { slug })) > 0) continue;
    const at = one === pack ? "input.parameters" : `input.parameters.${one.slug}`;
    const values = await parameterValues(tx, one, given.get(one) ?? {}, at);
    const { plural } = one.definition.titles;
    const note = tx.context.language === "zh" ? `由模板“${plural.zh}”建立` : `Made from the template “${plural.en}”`;
    made.push(await makeOfPack(tx, one, { slug, owner: input.owningDepartmentId, values, publish: input.publish, note }));
  }
  const own = made.pop();
  if (!own) throw invalid("input.pack", "noSuchPack", { slug: input.pack });
  return { ...own, alsoInstalled: made.map(({ registerId, slug }) => ({ registerId, slug })) };
}
