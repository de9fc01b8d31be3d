import type { SimpleKind, TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { centsOf, isMoney, moneyOf } from "../../../schema/register/value/money.screen.ts";
import type { TableLine } from "../../../schema/register/value/table.screen.ts";

/** Places after the point to which sums of numbers are exact: more than any column has. */
const exact = 1e9;

/** The sum of a column as a value of its kind; null where there is nothing to sum. */
export function columnSum({ key, of, sum }: TableColumn, lines: readonly TableLine[]): unknown {
  if (!sum) return null;
  const cells = lines.map((line) => line[key]);
  if (of.kind === "money") {
    const amounts = cells.filter((cell): cell is string => typeof cell === "string" && isMoney(cell));
    return amounts.length === 0 ? null : moneyOf(amounts.reduce((total, amount) => total + centsOf(amount), 0));
  }
  const figures = cells.filter((cell): cell is number => typeof cell === "number");
  if (figures.length === 0) return null;
  return figures.reduce((total, figure) => Math.round((total + figure) * exact) / exact, 0);
}

const figureKinds: readonly SimpleKind["kind"][] = ["number", "money", "duration"];

/** Whether the column's values stand at the right. */
export const isFigureColumn = ({ of }: TableColumn): boolean => figureKinds.includes(of.kind);
