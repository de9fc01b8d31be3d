import type { ResourceName } from "../../schema/registry.ts";
import type { Actor } from "../access/actor.ts";
import type { Place } from "../access/condition-to-sql.ts";
import { allOf, anyOf } from "../access/logic.ts";
import { readableRows } from "../access/readable.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { daySql } from "./day-sql.ts";
import { usableField } from "./field-access.ts";
import { fieldOf, modelOf, modelOfEntity } from "./model.ts";
import { SelectNode } from "./node.ts";
import { Parameters } from "./parameters.ts";
import type { Row, Selection, WhereInput } from "./request.ts";
import { WhereCompiler } from "./where.ts";

/** What to count, and by which fields. */
export interface GroupCountRequest {
  readonly resource: ResourceName;
  readonly where: WhereInput | null;
  /** The fields to group by; relations to one nested. */
  readonly by: Selection;
  /** Moments of the record by whose day in the organisation's time zone to group as well. */
  readonly days?: readonly string[];
  /** A further condition that no filter can express; SQL over the record at `place`. */
  readonly also?: (place: Place, parameters: Parameters) => string;
  /** So many groups at most, in the order of their values; all when left out. */
  readonly most?: number;
  /** Rows that the actor may count, as numbers only, although not read one by one; see ACCESS rules of the resource. */
  readonly countable?: (place: Place, parameters: Parameters) => string;
}

/** How many rows share the values of `row`. */
export interface Group {
  readonly row: Row;
  /** The days of the moments that were asked for, in that order; null where there is none. */
  readonly days: readonly (string | null)[];
  readonly count: number;
}

/** Fields that some rows hide may not be grouped by either. */
function checkGrouping(place: Place, by: Selection, actor: Actor): void {
  for (const name of by.scalars) usableField(place, name, `by.${name}`, actor, new Parameters());
  for (const [name, inner] of by.ones) {
    const field = fieldOf(place.model, name);
    if (field.kind !== "one") throw new Error(`${name} is not a relation to one.`);
    usableField(place, name, `by.${name}`, actor, new Parameters());
    checkGrouping({ model: modelOfEntity(field.target()), alias: place.alias }, inner, actor);
  }
}

/** The moments that are grouped by, as SQL of their day. */
function dayColumns(place: Place, days: readonly string[], actor: Actor): string[] {
  return days.map((name) => {
    const field = usableField(place, name, `by.${name}`, actor, new Parameters());
    if (field.kind !== "scalar" || field.type !== "moment") throw new Error(`${name} is not a moment.`);
    return `${daySql(field.sql(place.alias))}::text`;
  });
}

/** Counts what the actor may read, by values that they may read: never more than a list would show. */
export async function groupCount(
  sql: SqlExecutor,
  actor: Actor,
  { resource, where, by, days = [], also, countable, most }: GroupCountRequest,
): Promise<Group[]> {
  const parameters = new Parameters();
  const node = new SelectNode({ model: modelOf(resource), alias: parameters.alias() }, actor, parameters);
  checkGrouping(node.place, by, actor);
  node.select(by);
  const readable = readableRows(node.place, actor, parameters);
  const condition = allOf([
    countable ? anyOf([readable, countable(node.place, parameters)]) : readable,
    where ? new WhereCompiler(actor, parameters).compile(where, node.place, "where") : "true",
    also ? also(node.place, parameters) : "true",
  ]);
  const selected = [...node.columns, ...dayColumns(node.place, days, actor)];
  const columns = selected.map((column, index) => `${column} as c${index}, `).join("");
  const groups = selected.map((_, index) => index + 1).join(", ");
  const { text, values } = parameters.statement(
    `select ${columns}count(*)::int as n from "${node.place.model.description.table}" ${node.place.alias} ${node.joins.join(" ")} where ${condition}${groups ? ` group by ${groups} order by ${groups}` : ""}${most ? ` limit ${Math.trunc(most)}` : ""}`,
  );
  const rows = await sql.rows(text, values);
  return rows.map((row) => ({
    row: node.assemble(row.slice(0, node.columns.length), new Set()),
    days: row.slice(node.columns.length, -1).map((day) => (day === null ? null : String(day))),
    count: Number(row.at(-1)),
  }));
}
