import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import type { TableLine } from "../../../schema/register/value/table.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { request } from "../../graphql/request.ts";
import { Rows } from "../../providers/rows.ts";
import { livingOnly } from "../../shared/pick-queries.ts";
import { recordOf } from "./use-value-reader.ts";

/** Names that are looked up at once. */
const most = 100;

/** By what else than its name a record is called. */
const codes = { people: "number", departments: "code", positions: "code" } as const;

/** The ids of the records that people call so; a name that two of them have means neither. */
async function idsOf(record: keyof typeof codes, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const code = codes[record];
  const asked = names.slice(0, most);
  const where = { and: [livingOnly(record), { or: [{ name: { in: asked } }, { [code]: { in: asked } }] }] };
  const { rows } = await request(Rows, { resource: record, fields: ["id", "name", code], where, orderBy: null, page: { limit: most } });
  return new Map(
    asked.flatMap((name) => {
      const [found, other] = rows.items.filter((one) => one.name === name || one[code] === name);
      return found && !other ? [[name, found.id] as const] : [];
    }),
  );
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
