import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { checkValue, sayValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong, type ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { type CellSurroundings, cellTyped, cellWritten } from "../field/cell-text.ts";
import type { GridColumn } from "./grid-column.ts";
import { gridWords } from "./words.ts";

/** Kinds that a cell of a table has as well. */
const simple = (column: GridColumn): TableColumn => ({ key: column.key, label: column.label, of: column.of as TableColumn["of"] });

const between = /[、,，;；\n]+/u;

export const namesIn = (text: string): readonly string[] => text.split(between).flatMap((part) => part.trim() || []);

/** Whether the column names several records. */
export const namesMany = ({ of }: GridColumn): boolean => of.kind === "people" || (of.kind === "record" && of.many === true);

/** What was typed or pasted into a cell, as its value; names stay texts until somebody finds whom they mean. Null for nothing. */
export function typedCell(column: GridColumn, text: string, surroundings: CellSurroundings): unknown {
  if (text.trim() === "") return null;
  if (column.names) return text.trim();
  if (column.of.kind === "place") return { words: text.trim() };
  return cellTyped(simple(column), text, surroundings);
}

/** Whether a value is a text that names a record and has not been found. */
export const isUnfound = (column: GridColumn, value: unknown): value is string =>
  column.names !== null && typeof value === "string" && !isUuid(value);

/** A cell as it stands to be typed over, copied and pasted again. */
export function writtenCell(column: GridColumn, value: unknown, surroundings: CellSurroundings, reader: ValueReader): string {
  if (value === null || value === undefined) return "";
  if (column.names) {
    const { names } = column;
    const nameOf = (id: unknown) => (isUuid(id) ? (reader.nameOf(names, id) ?? "…") : String(id));
    return [value]
      .flat()
      .map(nameOf)
      .join(surroundings.language === "zh" ? "、" : ", ");
  }
  if (column.of.kind === "place") return isObject(value) ? String(value.words ?? "") : String(value);
  if (column.of.kind === "computed") return sayValue(column.of, value, reader);
  return cellWritten(simple(column), value, surroundings);
}

/** What is wrong with a cell's value. @param held what the record held, so that an answer that is offered no more may stay */
export function cellProblem(column: GridColumn, value: unknown, held: unknown): Bilingual | null {
  if (isUnfound(column, value)) return gridWords.notFound;
  const checked = checkValue(column.of, value, held ?? null);
  return isWrong(checked) ? (checked.problems[0]?.message ?? gridWords.notFound) : null;
}
