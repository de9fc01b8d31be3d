import { both } from "../../shared/field.screen.ts";
import { sayIn } from "../../shared/say-in.screen.ts";
import { isUuid } from "../../shared/uuid.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { TableColumn, WholeKind } from "../definition/field.screen.ts";
import { checkSimple, isEmptyValue } from "./simple-kinds.screen.ts";
import { isWrong, kept, type ValueKind, type ValueProblem, within, wrong } from "./value-kind.screen.ts";

type TableKind = Extract<WholeKind, { readonly kind: "table" }>;

/** One line: its identity, which stays when lines move, and a value for each column; null for none. */
export type TableLine = { readonly line: string } & Readonly<Record<string, unknown>>;

/** Lines that a table holds at most, whatever its field says. */
export const mostLines = 500;

const noTable = both("表格内容无法识别，请刷新页面后重新填写。", "The table cannot be read: load the page again and fill it in anew.");
const tooMany = both(
  "最多 %{most} 行，现有 %{count} 行。请拆分为多条记录。",
  "At most %{most} lines; these are %{count}. Divide them over several records.",
);
const missing = both("请填写“%{column}”。", "Fill in “%{column}”.");
const sameLine = both("同一行出现了两次，请删除其中一行。", "The same line stands there twice: take one of them out.");
const lines = both("%{smart_count} 行", "one line |||| %{smart_count} lines");

/** Lines as a table holds them; what is no line is left out. */
export const tableLines = (value: unknown): readonly TableLine[] =>
  Array.isArray(value) ? value.filter((line): line is TableLine => isObject(line) && typeof line.line === "string") : [];

function checkCell(column: TableColumn, value: unknown, before: unknown): readonly ValueProblem[] | { readonly value: unknown } {
  const checked = checkSimple(column.of, value, before);
  if (isWrong(checked)) return checked.problems;
  if (column.required && isEmptyValue(checked.value)) {
    const empty = wrong("cellMissing", missing, { column: column.label });
    return isWrong(empty) ? empty.problems : [];
  }
  return checked;
}

/** Lines of typed columns. What a column works out is left out: the server works it out again. */
export const tableKind: ValueKind<TableKind> = {
  check: (value, { columns, most = mostLines }, before) => {
    if (!Array.isArray(value)) return wrong("noTable", noTable);
    const limit = Math.min(most, mostLines);
    if (value.length > limit) return wrong("tooManyLines", tooMany, { most: limit, count: value.length });
    const held = new Map(tableLines(before).map((line) => [line.line, line]));
    const problems: ValueProblem[] = [];
    const ids = new Set<string>();
    const checked: TableLine[] = [];
    for (const [place, line] of value.entries()) {
      if (!isObject(line) || !isUuid(line.line)) return wrong("noTable", noTable, {}, String(place));
      const id = line.line.toLowerCase();
      if (ids.has(id)) return wrong("sameLine", sameLine, {}, String(place));
      ids.add(id);
      const cells: [string, unknown][] = [];
      for (const column of columns) {
        if (column.is !== undefined) continue;
        const cell = checkCell(column, line[column.key], held.get(id)?.[column.key]);
        if ("value" in cell) cells.push([column.key, cell.value]);
        else problems.push(...within(`${place}.${column.key}`, { problems: cell }));
      }
      checked.push({ line: id, ...Object.fromEntries(cells) });
    }
    return problems.length > 0 ? { problems } : kept(checked);
  },
  say: (value, _, { language }) => sayIn(language, lines, { smart_count: tableLines(value).length }),
  shownAs: () => ({ kind: "table" }),
};
