import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isUuid } from "../../shared/uuid.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { RegisterDefinition, ValueBinding } from "../definition/definition.screen.ts";
import type { PackParameter, RegisterPack } from "../definition/pack.screen.ts";
import { inBoth, said } from "../said.screen.ts";
import { namedRegisters } from "./named-registers.screen.ts";

/** What an identity of this installation stands for, as another one may know it. */
export interface NamedRecord {
  readonly of: Exclude<PackParameter["of"], "people">;
  /** A code or number, of a level its name. */
  readonly code: string;
  readonly name: string;
}

/** A register that is to become a file. */
export interface Packing {
  readonly slug: string;
  readonly owner: string;
  /** By identity; what is not there may not be known to whoever makes the file. */
  readonly names: ReadonlyMap<string, NamedRecord>;
  /** How a file says which provision a figure is bound to. */
  readonly citing: (binding: ValueBinding) => ValueBinding;
}

/** A register as a file, with what could not be put into it. */
export interface Packed {
  readonly pack: RegisterPack;
  readonly omits: readonly { readonly at: string; readonly says: Bilingual }[];
}

const ofWords: Readonly<Record<PackParameter["of"], Bilingual>> = {
  department: both("部门：%{name}", "Department: %{name}"),
  position: both("岗位：%{name}", "Position: %{name}"),
  person: both("人员：%{name}", "Person: %{name}"),
  people: both("人员：%{name}", "People: %{name}"),
  level: both("密级：%{name}", "Level: %{name}"),
};
const omitted = {
  default: both(
    "字段“%{name}”的默认值指向本单位的记录，未写入文件",
    "The default of “%{name}” names a record of this organisation: left out",
  ),
  where: both(
    "视图“%{name}”的筛选条件指向本单位的记录，未写入文件",
    "The filter of the view “%{name}” names records of this organisation: left out",
  ),
};

/** Names of a list that a label says. */
const NAMED = 3;

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;

/** All identities that stand in a value, within formulas too. */
export const identitiesIn = (value: unknown): readonly string[] => [
  ...new Set((JSON.stringify(value) ?? "").match(uuids)?.map((id) => id.toLowerCase()) ?? []),
];

/** Parameters in the place of identities, each once. */
class Parameters {
  readonly all: PackParameter[] = [];
  private readonly known = new Map<string, string>();

  constructor(private readonly packing: Packing) {}

  /** `$key` in the place of one identity; undefined where nobody knows what it stands for. */
  one(id: string, of: NamedRecord["of"] | undefined): string | undefined {
    if (id.toLowerCase() === this.packing.owner) return "$owner";
    const named = this.packing.names.get(id.toLowerCase());
    const kind = named?.of ?? of;
    if (kind === undefined) return undefined;
    return this.keyed(id, kind, named?.code ?? "", named?.name ?? "", named ? [named.code] : []);
  }

  /** `$key` in the place of people in this order. */
  people(ids: readonly string[]): string {
    const found = ids.flatMap((id) => this.packing.names.get(id.toLowerCase()) ?? []);
    const name = found
      .slice(0, NAMED)
      .map((one) => one.name)
      .join("、");
    const more = found.length > NAMED ? " …" : "";
    return this.keyed(
      ids.join(),
      "people",
      "",
      name + more,
      found.map(({ code }) => code),
    );
  }

  private keyed(identity: string, of: PackParameter["of"], code: string, name: string, suggests: readonly string[]): string {
    const known = this.known.get(identity);
    if (known !== undefined) return `$${known}`;
    const plain = `${of}_${code.toLowerCase().replace(/[^a-z0-9]+/gu, "_")}`.replace(/_$/u, "").slice(0, 34);
    const taken = new Set(this.all.map(({ key }) => key));
    let key = plain;
    for (let next = 2; taken.has(key); next += 1) key = `${plain}_${next}`;
    this.known.set(identity, key);
    this.all.push({ key, label: said(ofWords[of], { name: name || code || "?" }), of, ...(suggests.length > 0 ? { suggests } : {}) });
    return `$${key}`;
  }
}

/** What an identity is that stands under a name, where nothing else tells. */
const meant: Readonly<Record<string, NamedRecord["of"]>> = {
  people: "person",
  positions: "position",
  position: "position",
  id: "department",
  level: "level",
};

function packed(value: unknown, parameters: Parameters, names: Packing["names"], under?: string): unknown {
  if (typeof value === "string") {
    const whole = isUuid(value) ? parameters.one(value, under === undefined ? undefined : meant[under]) : undefined;
    return whole ?? value.replace(uuids, (id) => parameters.one(id, undefined) ?? id);
  }
  if (Array.isArray(value)) {
    const isPeople =
      value.length > 0 && value.every((one) => isUuid(one) && (under === "people" || names.get(one.toLowerCase())?.of === "person"));
    return isPeople ? [parameters.people(value)] : value.map((one: unknown) => packed(one, parameters, names, under));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, packed(inner, parameters, names, name)]));
}

/** A definition without what stands only for records of this organisation that no parameter can name. */
function portable(
  definition: RegisterDefinition,
  names: Packing["names"],
): { readonly definition: RegisterDefinition; readonly omits: Packed["omits"] } {
  const omits: Packed["omits"][number][] = [];
  const isHome = (value: unknown) => identitiesIn(value).some((id) => !names.has(id));
  const fields = definition.fields.map((field, place) => {
    if (!field.default || !isHome(field.default)) return field;
    omits.push({ at: `fields.${place}.default`, says: said(omitted.default, { name: inBoth(field.label) }) });
    const { default: _, ...rest } = field;
    return rest;
  });
  const views = definition.views?.map((view, place) => {
    if (!view.where || !isHome(view.where)) return view;
    omits.push({ at: `views.${place}.where`, says: said(omitted.where, { name: inBoth(view.label) }) });
    const { where: _, ...rest } = view;
    return rest;
  });
  return { definition: { ...definition, fields, ...(views ? { views } : {}) }, omits };
}

/**
 * A register as a file: what stands for departments, positions, people and levels of this installation becomes a parameter that suggests them by
 * code or name. Filled with what it suggests it is the same register again.
 */
export function packRegister(whole: RegisterDefinition, packing: Packing): Packed {
  const { slug, names, citing } = packing;
  const { definition, omits } = portable(whole, names);
  const parameters = new Parameters(packing);
  const { bindings, ...others } = definition;
  const filled = packed(others, parameters, names) as RegisterDefinition;
  const needs = [...new Set(namedRegisters(definition, slug).map(([, name]) => name))];
  const pack: RegisterPack = {
    format: 1,
    slug,
    says: definition.about ?? definition.titles.plural,
    ...(needs.length > 0 ? { needs } : {}),
    parameters: parameters.all,
    definition: { ...filled, ...(bindings ? { bindings: bindings.map(citing) } : {}) },
  };
  return { pack, omits };
}
