import type { ManyField, OneField, ScalarField } from "../../schema/shared/description.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import { readableField } from "../access/readable.ts";
import { fieldOf, targetOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { from, leadsTo, type Place } from "../model/place.ts";
import { openedRevision } from "./opened.ts";
import { OrderCompiler } from "./order.ts";
import type { ManySelection, Row, Selection } from "./request.ts";
import { WhereCompiler } from "./where.ts";

/** Collects the classified texts that an answer opens: ids of revisions. */
export type OpenedRevisions = Set<string>;

/** Arguments that a function of PostgreSQL takes. */
const MOST_ARGUMENTS = 100;

/** SQL of a JSON array of these values; of more than a function takes an array of arrays. */
function arrayOf(columns: readonly string[]): string {
  if (columns.length <= MOST_ARGUMENTS) return `json_build_array(${columns.join(", ")})`;
  const parts: string[] = [];
  for (let from = 0; from < columns.length; from += MOST_ARGUMENTS) parts.push(arrayOf(columns.slice(from, from + MOST_ARGUMENTS)));
  return arrayOf(parts);
}

/** Values of one SQL expression, one of each row; null stands for a column of no rows. */
type Column = readonly unknown[] | null;

/** Fills in what one part of the selection has for these rows. */
type Fill = (rows: readonly Row[], columns: readonly Column[], opened: OpenedRevisions) => void;

/**
 * One level of an answer: which SQL expressions to select and join for the record at `place`, and how to make the answer from
 * their values. To-one relations are joined and share the level's values; to-many are nested as JSON, an array for each column.
 */
export class SelectNode {
  readonly columns: string[] = [];
  readonly joins: string[] = [];
  private readonly parts: Fill[] = [];
  private readonly joined = new Map<string, Place>();
  private opened: string | undefined;

  constructor(
    readonly place: Place,
    private readonly actor: Actor,
    private readonly parameters: Parameters,
    private readonly offset = 0,
  ) {}

  /** Adds all that is asked for. */
  select(selection: Selection): void {
    let opens = selection.opens ?? false;
    for (const name of selection.scalars) {
      const field = fieldOf(this.place.model, name);
      if (field.kind !== "scalar") throw new Error(`${name} is not a scalar.`);
      this.scalar(field, selection.unopened ?? false);
      opens ||= field.opensText && !selection.unopened;
    }
    for (const [name, inner] of selection.ones) this.one(name, inner);
    for (const many of selection.manys) this.many(many);
    if (opens) this.noteOpening();
  }

  /** The alias of a to-one relation's record, joined on the condition that the actor may read it. */
  join(field: OneField, at = field.name): Place {
    const known = this.joined.get(field.name);
    if (known) return known;
    const target = { model: targetOf(this.place.model, field), alias: this.parameters.alias() };
    this.parameters.spend(1, at);
    const reading = readableField(this.place, field.name, this.actor, this.parameters);
    const masked = reading === "always" ? "true" : reading === "never" ? "false" : reading.where;
    const on = allOf([leadsTo(field, this.place.alias, target), masked, readableRows(target, this.actor, this.parameters)]);
    this.joins.push(`left join ${from(target)} on ${on}`);
    this.joined.set(field.name, target);
    return target;
  }

  /** Answers rows from what a statement has selected. */
  rows(selected: readonly unknown[][], opened: OpenedRevisions): Row[] {
    const columns = this.columns.map((_, column) => selected.map((values) => values[column]));
    return this.assemble(selected.length, columns, opened);
  }

  private assemble(count: number, columns: readonly Column[], opened: OpenedRevisions): Row[] {
    const rows = Array.from({ length: count }, (): Row => ({}));
    for (const part of this.parts) part(rows, columns, opened);
    return rows;
  }

  private column(sql: string): number {
    this.columns.push(sql);
    return this.offset + this.columns.length - 1;
  }

  private scalar(field: ScalarField, unopened: boolean): void {
    const reading = readableField(this.place, field.name, this.actor, this.parameters);
    if (reading === "never") return;
    const logged = unopened && field.opensText ? this.openedRevision() : undefined;
    const value = logged ? `case when ${logged} is null then ${field.sql(this.place.alias)} end` : field.sql(this.place.alias);
    const index = this.column(reading === "always" ? value : `case when ${reading.where} then ${value} end`);
    const { name } = field;
    this.parts.push((rows, columns) => {
      const column = columns[index];
      for (const [place, row] of rows.entries()) row[name] = column?.[place];
    });
  }

  private one(name: string, selection: Selection): void {
    const field = fieldOf(this.place.model, name);
    if (field.kind !== "one") throw new Error(`${name} is not a relation to one.`);
    const target = this.join(field, selection.at);
    const present = this.column(`${target.alias}."id"`);
    const node = new SelectNode(target, this.actor, this.parameters, this.offset + this.columns.length);
    node.select(selection);
    this.columns.push(...node.columns);
    this.joins.push(...node.joins);
    this.parts.push((rows, columns, opened) => {
      const column = columns[present];
      const related = node.assemble(rows.length, columns, opened);
      for (const [place, row] of rows.entries()) row[name] = column?.[place] === null ? null : related[place];
    });
  }

  private many({ field: name, key, where, orderBy, limit, selection, at = key }: ManySelection): void {
    const field = fieldOf(this.place.model, name);
    if (field.kind !== "many") throw new Error(`${name} is not a relation to many.`);
    const reading = readableField(this.place, name, this.actor, this.parameters);
    if (reading === "never") return;
    this.parameters.spend(1, at);
    const node = new SelectNode({ model: targetOf(this.place.model, field), alias: this.parameters.alias() }, this.actor, this.parameters);
    node.select(selection);
    const sql = this.manySql(field, node, where, orderBy, limit, at);
    const index = this.column(reading === "always" ? sql : `case when ${reading.where} then ${sql} end`);
    const isParted = node.columns.length > MOST_ARGUMENTS;
    this.parts.push((rows, columns, opened) => {
      const column = columns[index];
      for (const [place, row] of rows.entries()) {
        const gathered = column?.[place];
        const inner: readonly Column[] | null = Array.isArray(gathered) ? (isParted ? gathered.flat() : gathered) : null;
        // A column of no rows is null.
        row[key] = inner && node.assemble(inner[0]?.length ?? 0, inner, opened);
      }
    });
  }

  private manySql(
    field: ManyField,
    node: SelectNode,
    where: ManySelection["where"],
    orderBy: ManySelection["orderBy"],
    limit: number,
    path: string,
  ): string {
    const { model, alias } = node.place;
    const back = fieldOf(model, field.inverse);
    if (back.kind !== "one") throw new Error(`${field.inverse} does not point back.`);
    const shown = readableField(node.place, field.inverse, this.actor, this.parameters);
    const conditions = [
      `${back.sql(alias)} = ${this.place.alias}."id"`,
      shown === "always" ? "true" : shown === "never" ? "false" : shown.where,
      readableRows(node.place, this.actor, this.parameters),
    ];
    if (where) conditions.push(new WhereCompiler(this.actor, this.parameters).compile(where, node.place, `${path}.where`));
    const order = new OrderCompiler(node, this.actor, this.parameters).compile(orderBy, field.orderBy, `${path}.orderBy`, field.decides);
    const columns = node.columns.length > 0 ? node.columns : ["1"];
    const gathered = arrayOf(columns.map((_, index) => `json_agg(s.c${index})`));
    const named = columns.map((column, index) => `${column} as c${index}`).join(", ");
    // Column by column: to PostgreSQL and here a list of rows costs more than twice as much.
    return `(select ${gathered} from (select ${named} from ${from(node.place)} ${node.joins.join(" ")} where ${allOf(conditions)} order by ${order} limit ${limit}) s)`;
  }

  /** SQL of the revision that reading the record's text opens, null where its level is not logged; undefined without classified text. */
  private openedRevision(): string | undefined {
    if (this.opened) return this.opened;
    const alias = this.parameters.alias();
    const join = openedRevision(this.place, alias, this.parameters);
    if (!join) return undefined;
    this.joins.push(join);
    this.opened = `${alias}."id"`;
    return this.opened;
  }

  private noteOpening(): void {
    const revision = this.openedRevision();
    if (!revision) return;
    const index = this.column(revision);
    this.parts.push((_rows, columns, opened) => {
      for (const revision of columns[index] ?? []) if (typeof revision === "string") opened.add(revision);
    });
  }
}
