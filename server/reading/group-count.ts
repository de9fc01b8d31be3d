import type { AnyResource } from "../../schema/registry.ts";
import { daySql } from "../../schema/shared/day.sql.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import { readableField } from "../access/readable.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { invalid } from "../errors.ts";
import { fieldOf, targetOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { from, type Place } from "../model/place.ts";
import { usableField } from "./field-access.ts";
import { SelectNode } from "./node.ts";
import type { Row, Selection, WhereInput } from "./request.ts";
import { WhereCompiler } from "./where.ts";

/** What to count, and by which fields. */
export interface GroupCountRequest {
  readonly resource: AnyResource;
  readonly where: WhereInput | null;
  /** The fields to group by, answered as a row; relations to one nested, each record of theirs a group of its own. */
  readonly by?: Selection;
  /** Single values to group by, as paths, e.g. ["person", "department", "name"]; of moments the day in the organisation's time zone. */
  readonly values?: readonly (readonly string[])[];
  /** A further condition that no filter can express; SQL over the record at `place`. */
  readonly also?: (place: Place, parameters: Parameters) => string;
  /** So many groups at most, in the order of their values; all when left out. */
  readonly most?: number;
  /**
   * Counts, in place of the rows that the actor may read, those of these that they may not: rows of which they may know numbers only. Whoever
   * asks sees to it that the numbers do not tell of single ones; see ACCESS rules of the resource.
   */
  readonly unseen?: (place: Place, parameters: Parameters) => string;
}

/** How many rows share the values of `row`. */
export interface Group {
  readonly row: Row;
  /** The single values as text, in the order in which they were asked for; null where there is none. */
  readonly values: readonly (string | null)[];
  readonly count: number;
}

/** Fields that some rows hide may not be grouped by either. */
function checkGrouping(place: Place, by: Selection, actor: Actor): void {
  for (const name of by.scalars) usableField(place, name, `by.${name}`, actor, new Parameters());
  for (const [name, inner] of by.ones) {
    const field = fieldOf(place.model, name);
    if (field.kind !== "one") throw new Error(`${name} is not a relation to one.`);
    usableField(place, name, `by.${name}`, actor, new Parameters());
    checkGrouping({ model: targetOf(place.model, field), alias: place.alias }, inner, actor);
  }
}

/** Joins what lies between a record and single values, each relation once. */
class ValueColumns {
  private readonly nodes = new Map<string, SelectNode>();

  constructor(
    private readonly root: SelectNode,
    private readonly actor: Actor,
    private readonly parameters: Parameters,
  ) {}

  get joins(): string[] {
    return [...this.nodes.values()].flatMap((node) => node.joins);
  }

  /** SQL of the value at the end of the path; values that the actor may not read everywhere are an error. */
  column(path: readonly string[]): string {
    const node = path.slice(0, -1).reduce((from, _, index) => this.nodeAt(from, path.slice(0, index + 1)), this.root);
    const name = path.at(-1) ?? "";
    const field = usableField(node.place, name, `by.${path.join(".")}`, this.actor, new Parameters());
    if (field.kind !== "scalar") throw new Error(`${name} is not a value.`);
    const value = field.sql(node.place.alias);
    return `${field.type === "moment" ? daySql(value) : `(${value})`}::text`;
  }

  private nodeAt(from: SelectNode, path: readonly string[]): SelectNode {
    const name = path.at(-1) ?? "";
    const field = usableField(from.place, name, `by.${path.join(".")}`, this.actor, new Parameters());
    if (field.kind !== "one") throw new Error(`${name} is not a relation to one.`);
    const key = path.join(".");
    const node = this.nodes.get(key) ?? new SelectNode(from.join(field), this.actor, this.parameters);
    this.nodes.set(key, node);
    return node;
  }
}

/** Columns of the counted table by which its rows are grouped before anything is joined. */
interface EarlyGroups {
  /** What is selected early: the relations' columns under their own names, so that joins find them there, and the table's own values. */
  readonly columns: (singles: readonly string[]) => string;
  readonly keys: string;
  /** The values as they are called after that. */
  readonly rename: (singles: readonly string[]) => string[];
}

/**
 * Whether rows can be grouped by their relations before those are joined: what is derived of a person, such as the department of the main
 * post, is then looked up once for each person and not once for each of what is asked of them. Null where a row itself is asked for, or
 * where whether a relation may be read hangs on the row.
 */
function earlyGroups(
  { model, alias }: Place,
  by: Selection | undefined,
  values: readonly (readonly string[])[],
  actor: Actor,
  parameters: Parameters,
): EarlyGroups | null {
  if (by && (by.scalars.size > 0 || by.manys.length > 0 || by.opens)) return null;
  const own = values.map((path) => path.length === 1);
  const relations = new Set([...(by?.ones.keys() ?? []), ...values.flatMap((path) => (path.length > 1 ? path.slice(0, 1) : []))]);
  if (relations.size === 0) return null;
  const columns: string[] = [];
  for (const name of relations) {
    const field = fieldOf(model, name);
    const column = field.kind === "one" ? field.sql(alias) : "";
    const isPlain = column.startsWith(`${alias}."`) && /^"\w+"$/.test(column.slice(alias.length + 1));
    if (!isPlain || readableField({ model, alias }, name, actor, parameters) !== "always") return null;
    columns.push(column);
  }
  const called = (index: number) => `v${index}`;
  return {
    columns: (singles) => [...columns, ...singles.flatMap((sql, index) => (own[index] ? [`${sql} as ${called(index)}`] : []))].join(", "),
    keys: Array.from({ length: columns.length + own.filter(Boolean).length }, (_, index) => index + 1).join(", "),
    rename: (singles) => singles.map((sql, index) => (own[index] ? `${alias}.${called(index)}` : sql)),
  };
}

/** Counts what the actor may read, by values that they may read: never more than a list would show. */
export async function groupCount(
  sql: SqlExecutor,
  actor: Actor,
  { resource, where, by, values = [], also, unseen, most }: GroupCountRequest,
): Promise<Group[]> {
  const parameters = new Parameters();
  const node = new SelectNode({ model: actor.models.of(resource), alias: parameters.alias() }, actor, parameters);
  if (by) {
    checkGrouping(node.place, by, actor);
    node.select(by);
  }
  const between = new ValueColumns(node, actor, parameters);
  const singles = values.map((path) => between.column(path));
  const readable = readableRows(node.place, actor, parameters);
  const condition = allOf([
    ...(unseen ? [unseen(node.place, parameters), `(${readable}) is not true`] : [readable]),
    where ? new WhereCompiler(actor, parameters).compile(where, node.place, "where") : "true",
    also ? also(node.place, parameters) : "true",
  ]);
  // Nothing is shown of a number that could be logged.
  if (parameters.testsTexts) throw invalid("where", "textsNotCounted");
  const table = from(node.place);
  const early = earlyGroups(node.place, by, values, actor, parameters);
  const selected = [...node.columns, ...(early ? early.rename(singles) : singles)];
  const source = early
    ? `(select ${early.columns(singles)}, count(*) as n from ${table} where ${condition} group by ${early.keys}) ${node.place.alias}`
    : table;
  const count = early ? `sum(${node.place.alias}.n)` : "count(*)";
  const columns = selected.map((column, index) => `${column} as c${index}, `).join("");
  const groups = selected.map((_, index) => index + 1).join(", ");
  const statement = parameters.statement(
    `select ${columns}${count}::int as n from ${source} ${[...node.joins, ...between.joins].join(" ")} ${early ? "" : `where ${condition}`}${groups ? ` group by ${groups} order by ${groups}` : ""}${most ? ` limit ${Math.trunc(most)}` : ""}`,
  );
  const rows = await sql.rows(statement.text, statement.values);
  const records = node.rows(rows, new Set());
  return rows.map((row, index) => ({
    row: records[index] ?? {},
    values: row.slice(node.columns.length, -1).map((value) => (value === null ? null : String(value))),
    count: Number(row.at(-1)),
  }));
}
