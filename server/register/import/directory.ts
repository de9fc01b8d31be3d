import type { KnownNames } from "../../../schema/register/sheet/guess-column.screen.ts";
import type { ResourceName } from "../../../schema/registry.ts";
import { fold } from "../../../schema/shared/fold.screen.ts";
import type { Reader } from "../../reading/reader.ts";
import type { WhereInput } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";

/** Records whose names people write into lists. */
export type NamedResource = "people" | "departments" | "positions";

/** Records of one kind by what people write of them: their number or code, or their name. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

const kinds: Readonly<Record<NamedResource, { readonly code: string; readonly among: WhereInput }>> = {
  people: { code: "number", among: { state: { eq: "active" } } },
  departments: { code: "code", among: { archivedOn: { isNull: true } } },
  positions: { code: "code", among: { archivedOn: { isNull: true } } },
};

/** Records that are read at once, and in all. */
const BATCH = 2_000;
const MOST = 100_000;

async function namesOf(reader: Reader, resource: NamedResource, titles: Map<string, string>): Promise<Names> {
  const { code, among } = kinds[resource];
  const names = new Map<string, Set<string>>();
  const add = (text: unknown, id: string) => {
    if (typeof text !== "string" || text === "") return;
    const known = names.get(fold(text)) ?? new Set();
    names.set(fold(text), known.add(id));
  };
  const selection = new SelectionBuilder().add(["id"]).add(["name"]).add([code]);
  for await (const rows of reader.batches({ resource: resource satisfies ResourceName, selection, where: among, orderBy: [] }, BATCH, MOST))
    for (const row of rows) {
      titles.set(String(row.id), String(row.name));
      for (const text of [row[code], row.name]) add(text, String(row.id));
    }
  return names;
}

/** A number or code beside a name: 张三（RB021）, Wang Min (AB007), RB021 张三. */
const apart = /[()（）[\]【】\s]+/u;

/** People, departments and positions of this organisation, as far as the reader may read them, by what people write of them in lists. */
export class Directory {
  private constructor(
    private readonly names: Readonly<Record<NamedResource, Names>>,
    private readonly titles: ReadonlyMap<string, string>,
  ) {}

  static async read(reader: Reader): Promise<Directory> {
    const titles = new Map<string, string>();
    const of = (resource: NamedResource) => namesOf(reader, resource, titles);
    return new Directory({ people: await of("people"), departments: await of("departments"), positions: await of("positions") }, titles);
  }

  get known(): KnownNames {
    const { people, departments, positions } = this.names;
    return { people: new Set(people.keys()), departments: new Set(departments.keys()), positions: new Set(positions.keys()) };
  }

  /** What somebody or something is called; "" where it is none of these. */
  nameOf(id: string): string {
    return this.titles.get(id) ?? "";
  }

  /** The ids that a text may mean: none, one, or several of the same name. */
  find(resource: NamedResource, text: string): readonly string[] {
    const names = this.names[resource];
    const whole = names.get(fold(text));
    if (whole) return [...whole];
    const parts = text.split(apart).filter((part) => part !== "");
    const sets = parts.flatMap((part) => names.get(fold(part)) ?? []);
    const [first, ...others] = sets;
    return first ? [...first].filter((id) => others.every((other) => other.has(id))) : [];
  }
}
