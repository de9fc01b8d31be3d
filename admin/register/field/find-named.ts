import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import type { TableLine } from "../../../schema/register/value/table.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { request } from "../../graphql/request.ts";
import { Rows } from "../../providers/rows.ts";
import { livingOnly } from "../../shared/pick-queries.ts";
import { recordOf } from "./use-value-reader.ts";

/** Names that are looked up at once. */
const most = 50;

/** By what else than its name a record is called. */
const codes = { people: "number", departments: "code", positions: "code" } as const;

/** A number or code beside a name: 张三（RB021）, Wang Min (AB007), RB021 张三. */
const apart = /[()（）[\]【】\s]+/u;
const partsOf = (text: string): readonly string[] => [text, ...text.split(apart).filter((part) => part !== "" && part !== text)];

interface Known {
  readonly id: string;
  readonly called: ReadonlySet<string>;
}

/** Whom a text means: whoever is called so as a whole, else whoever all of its parts name; nobody where these are several. */
function meantBy(text: string, known: readonly Known[]): string | undefined {
  const called = (word: string) => known.filter((one) => one.called.has(word));
  const whole = called(text);
  const some = whole.length > 0 ? [whole] : partsOf(text).flatMap((part) => (called(part).length > 0 ? [called(part)] : []));
  const [first = [], ...others] = some;
  const all = first.filter((one) => others.every((found) => found.includes(one)));
  return all.length === 1 ? all[0]?.id : undefined;
}

/** The ids of the records that people call so, by number, by name or by both; what two of them are called means neither. */
export async function idsOf(record: keyof typeof codes, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const code = codes[record];
  const found = new Map<string, string>();
  for (let from = 0; from < names.length; from += most) {
    const asked = names.slice(from, from + most);
    const words = [...new Set(asked.flatMap(partsOf))];
    const where = { and: [livingOnly(record), { or: [{ name: { in: words } }, { [code]: { in: words } }] }] };
    const { rows } = await request(Rows, { resource: record, fields: ["id", "name", code], where, orderBy: null, page: { limit: 100 } });
    const known = rows.items.map((one): Known => ({ id: one.id, called: new Set([String(one.name), String(one[code])]) }));
    for (const name of asked) {
      const id = meantBy(name, known);
      if (id) found.set(name, id);
    }
  }
  return found;
}

/** Cells that name people, departments or positions by what they are called, by column. */
function namesIn(columns: readonly TableColumn[], lines: readonly TableLine[]) {
  return columns.flatMap((column) => {
    const record = recordOf(column.of);
    if (record !== "people" && record !== "departments" && record !== "positions") return [];
    const names = lines.map((line) => line[column.key]).filter((cell): cell is string => typeof cell === "string" && !isUuid(cell));
    return names.length > 0 ? [{ column, record, names: [...new Set(names)] }] : [];
  });
}

/** Finds whom pasted names mean; answers how to write it into lines, whatever has been typed meanwhile. */
export async function findNamed(columns: readonly TableColumn[], lines: readonly TableLine[]) {
  const found = await Promise.all(
    namesIn(columns, lines).map(async ({ column, record, names }) => [column.key, await idsOf(record, names)] as const),
  );
  return (line: TableLine): TableLine => {
    const known = found.flatMap(([key, ids]) => {
      const id = ids.get(String(line[key]));
      return id ? [[key, id] as const] : [];
    });
    return known.length > 0 ? { ...line, ...Object.fromEntries(known) } : line;
  };
}
