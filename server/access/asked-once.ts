import type { Parameters } from "../model/parameters.ts";

/** A column of the row under an alias. */
const COLUMN = /\b(t\d+)\."([a-z_]+)"/g;

/**
 * SQL: the same condition on the row `alias` of `from`, asked once for each of the values that it goes by and not for each row: for many
 * rows that share them, as a thousand obligations share twenty people.
 * @param from the table, or the part of the statement, whose rows the alias names; the condition speaks of them by that alias alone
 */
export function askedOnce(condition: string, alias: string, from: string, parameters: Parameters): string {
  const ofRow = (spoken: string) => spoken === alias;
  const columns = [
    ...new Set([...condition.matchAll(COLUMN)].flatMap(([, spoken = "", column]) => (ofRow(spoken) ? [`"${column}"`] : []))),
  ];
  const [column] = columns;
  // Several columns are hardly shared, and an identity never is.
  if (column === undefined || columns.length > 1 || column === '"id"') return condition;
  const other = parameters.alias();
  const once = condition.replace(COLUMN, (all, spoken: string) => (ofRow(spoken) ? `${other}.${column}` : all));
  return `(${alias}.${column} in (select ${other}.${column} from (select distinct ${column} from ${from}) ${other} where ${once}) or (${alias}.${column} is null and ${condition}))`;
}
