import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { isEmptyValue } from "../../../schema/register/value/simple-kinds.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import type { Me } from "../../providers/me.ts";
import { type RecordRules, recordRules } from "../record/use-rules.ts";
import { cellProblem } from "./grid-cell.ts";
import type { GridColumn } from "./grid-column.ts";
import { cellOf, type GridRow, isFrozen, isTyped, wholeOf } from "./grid-state.ts";
import { gridWords } from "./words.ts";

/** What follows from what a row holds. */
export interface RowView {
  /** Fields that the register's rules do not show with these values, and those that cannot be changed. */
  readonly closed: ReadonlySet<string>;
  readonly problems: Readonly<Record<string, Bilingual | string>>;
  /** Worked-out values. */
  readonly worked: Readonly<Record<string, unknown>>;
}

/** Looks at rows by the rules of a register, each once as long as it stays as it is. */
export function rowViewer(definition: RegisterDefinition, slug: string, me: Me, columns: readonly GridColumn[]): (row: GridRow) => RowView {
  const known = new WeakMap<GridRow, RowView>();
  const byOwn = new Map<string, RecordRules>();
  const ruled = definition.fields.some(({ shownIf, requiredIf, of }) => shownIf || requiredIf || of.kind === "computed");
  const rulesOf = (row: GridRow): RecordRules | null => {
    if (!ruled) return null;
    const key = JSON.stringify(row.own);
    const rules = byOwn.get(key) ?? recordRules(definition, slug, me, row.own);
    byOwn.set(key, rules);
    return rules;
  };
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const view = viewOf(row, columns, rulesOf(row));
    known.set(row, view);
    return view;
  };
}

function viewOf(row: GridRow, columns: readonly GridColumn[], rules: RecordRules | null): RowView {
  const whole = wholeOf(row);
  const typed = isTyped(row);
  const closed = new Set<string>();
  const problems: Record<string, Bilingual | string> = { ...row.refused };
  const worked: Record<string, unknown> = {};
  for (const column of columns) {
    const { key } = column;
    const hidden = rules?.shows?.(key, whole) === false;
    if (column.worked || hidden || isFrozen(row, key)) closed.add(key);
    if (column.worked) worked[key] = typed ? (rules?.workOut?.(key, whole) ?? null) : row.held[key];
    if (!typed || column.worked || hidden || problems[key]) continue;
    const value = cellOf(row, key);
    const problem = key in row.typed ? cellProblem(column, value, row.held[key]) : null;
    if (problem) problems[key] = problem;
    else if (isEmptyValue(value) && !isFrozen(row, key) && (column.required || rules?.needs?.(key, whole)))
      problems[key] = gridWords.required;
  }
  return { closed, problems, worked };
}
