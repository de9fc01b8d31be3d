import type { PackParameter, RegisterPack } from "../../../schema/register/definition/pack.screen.ts";
import type { ResourceName } from "../../../schema/registry.ts";
import type { Reader } from "../../reading/reader.ts";
import { PAGE_LIMIT, type WhereInput } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";

/** A record that could be chosen for a parameter, by what people call it. */
export interface Suggested {
  readonly id: string;
  readonly title: string;
}

interface Kind {
  readonly resource: ResourceName;
  /** By which of its fields packs suggest it. */
  readonly by: string;
  /** Only those that still count. */
  readonly among: WhereInput;
}

const position: Kind = { resource: "positions", by: "code", among: { archivedOn: { isNull: true } } };
const person: Kind = { resource: "people", by: "number", among: { state: { eq: "active" } } };

/** Which records a parameter chooses from. */
export const kindOfParameter: Readonly<Record<PackParameter["of"], Kind>> = {
  department: { resource: "departments", by: "code", among: { archivedOn: { isNull: true } } },
  position,
  person,
  people: person,
  level: { resource: "classificationLevels", by: "name", among: {} },
};

async function found(reader: Reader, kind: Kind, names: readonly string[]): Promise<ReadonlyMap<string, Suggested>> {
  const selection = new SelectionBuilder();
  for (const name of ["id", "name", kind.by]) selection.add([name]);
  const known = new Map<string, Suggested>();
  for (let from = 0; from < names.length; from += PAGE_LIMIT) {
    const { items } = await reader.list({
      resource: kind.resource,
      selection,
      where: { ...kind.among, [kind.by]: { in: names.slice(from, from + PAGE_LIMIT) } },
      orderBy: [],
      page: { offset: 0, limit: PAGE_LIMIT },
    });
    for (const row of items) known.set(String(row[kind.by]), { id: String(row.id), title: String(row.name ?? row[kind.by]) });
  }
  return known;
}

/** The parameters that make up the circle of a sealed register: whoever makes it without belonging to it could not look after it. */
const circleOf = ({ definition: { access } }: RegisterPack): ReadonlySet<string> =>
  new Set(access.configure.template === "circle" ? access.configure.people : []);

/** What a pack suggests for one of its parameters, with whoever makes it where it is about the circle of a sealed register. */
export type Suggest = (pack: RegisterPack, parameter: PackParameter) => readonly Suggested[];

/** What of this organisation packs suggest, as far as the reader may read it: of `people` all that there are, else the first. */
export async function suggestionsFor(reader: Reader, personId: string, packs: readonly RegisterPack[]): Promise<Suggest> {
  const parameters = packs.flatMap((pack) => pack.parameters);
  const known = new Map<Kind, ReadonlyMap<string, Suggested>>();
  for (const kind of new Set(parameters.map(({ of }) => kindOfParameter[of]))) {
    const names = new Set(parameters.filter(({ of }) => kindOfParameter[of] === kind).flatMap(({ suggests }) => suggests ?? []));
    known.set(kind, names.size > 0 ? await found(reader, kind, [...names]) : new Map());
  }
  const person = await reader.single("people", personId, new SelectionBuilder().add(["name"]));
  const oneself: Suggested = { id: personId, title: String(person?.name ?? "") };
  return (pack, { key, of, suggests = [] }) => {
    const there = suggests.flatMap((name) => known.get(kindOfParameter[of])?.get(name) ?? []);
    if (of !== "people") return there.slice(0, 1);
    const lacks = circleOf(pack).has(`$${key}`) && there.every(({ id }) => id !== personId);
    return lacks ? [...there, oneself] : there;
  };
}
