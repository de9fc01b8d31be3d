import { ObligationState } from "../../schema/obligation/Obligation.ts";
import type { ResourceName } from "../../schema/registry.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import type { Actor } from "../access/actor.ts";
import { askedOnce } from "../access/asked-once.ts";
import { allowedParts, readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import { readableField } from "../access/readable.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { Parameters } from "../model/parameters.ts";
import { from, type Place } from "../model/place.ts";
import { usableField } from "../reading/field-access.ts";
import type { WhereInput } from "../reading/request.ts";
import { WhereCompiler } from "../reading/where.ts";
import { inDepartment } from "./in-department.ts";

/** Where a person and an assignment meet; of what is asked again and again, the newest time. */
export interface Cell {
  readonly occurrence: number;
  readonly state: WordOf<typeof ObligationState>;
  /** Empty where it was not asked for. */
  readonly obligationId: string;
}

const isState = (word: string): word is Cell["state"] => ObligationState.values.some((one) => one === word);

/** The cells of one person, each at the place of its assignment, from the text in which the database tells them. */
function cellsOf(told: string): readonly (Cell | undefined)[] {
  const cells: Cell[] = [];
  for (const one of told.split(",")) {
    const [place, time, state = "", obligationId = ""] = one.split(" ");
    const [index, occurrence] = [Number(place) - 1, Number(time)];
    if (!isState(state)) throw new Error(`There is no state ${state}.`);
    const known = cells[index];
    if (!known || known.occurrence < occurrence) cells[index] = { occurrence, state, obligationId };
  }
  return cells;
}

/** What is meant of the obligations that the actor may read: of whom something is asked, by which assignments, and where they meet. */
export class MeantObligations {
  private readonly parameters = new Parameters();

  constructor(
    private readonly actor: Actor,
    private readonly where: WhereInput,
    private readonly departmentId: string | null,
  ) {}

  /** Ids of the people of whom something meant is asked, as far as the actor may read both, by employee number. */
  async people(sql: SqlExecutor): Promise<string[]> {
    const place = this.place("people");
    const asked = this.oneOf("person", place);
    return this.ids(sql, place, [this.within(`${place.alias}."id"`), asked], `${this.ordered(place, "number")}${place.alias}."id"`);
  }

  /** Ids of the newest assignments by which something meant is asked, as far as the actor may read both. */
  async assignments(sql: SqlExecutor, most: number): Promise<string[]> {
    const place = this.place("assignments");
    const asked = this.oneOf("assignment", place);
    // Else all that other kinds ask of anybody would be looked through for one of this kind.
    const kind = this.where.kind
      ? new WhereCompiler(this.actor, this.parameters).compile({ kind: this.where.kind }, place, "where")
      : "true";
    return this.ids(sql, place, [kind, asked], `${this.ordered(place, "createdAt", " desc")}${place.alias}."id" desc limit ${most}`);
  }

  /** Where these people and assignments meet: for each person that has any, cells at the places of the assignments. */
  async cells(
    sql: SqlExecutor,
    people: readonly string[],
    assignments: readonly string[],
    withIds: boolean,
  ): Promise<ReadonlyMap<string, readonly (Cell | undefined)[]>> {
    const place = this.place("obligations");
    const { alias } = place;
    const state = usableField(place, "state", "by.state", this.actor, this.parameters);
    const [person, assignment] = [this.relation(place, "person"), this.relation(place, "assignment")];
    const columns = this.parameters.ids(assignments);
    const filter = new WhereCompiler(this.actor, this.parameters).compile(this.where, place, "where");
    const readable = allowedParts(place, "read", this.actor, this.parameters);
    const meant = allOf([...readable.map((part) => askedOnce(part, alias, "found", this.parameters)), filter]);
    const told = [`array_position(${columns}, ${assignment})`, `${alias}."occurrence"`, state.kind === "scalar" ? state.sql(alias) : "''"];
    if (withIds) told.push(`${alias}."id"`);
    // A person's cells come as one text: as rows of their own they cost more than finding them.
    const { text, values } = this.parameters.statement(
      `with found as materialized (select ${alias}.* from ${from(place)}
         where ${person} = any(${this.parameters.ids(people)}) and ${assignment} = any(${columns}))
       select ${person}::text as "person", string_agg(${told.join(" || ' ' || ")}, ',') as "cells" from found ${alias} where ${meant} group by ${person}`,
    );
    const rows = await sql.rows<[person: string, cells: string]>(text, values);
    return new Map(rows.map(([whose, cells]) => [whose, cellsOf(cells)]));
  }

  private async ids(sql: SqlExecutor, place: Place, conditions: readonly string[], order: string): Promise<string[]> {
    const condition = allOf([readableRows(place, this.actor, this.parameters), ...conditions]);
    const { text, values } = this.parameters.statement(
      `select ${place.alias}."id"::text as "id" from ${from(place)} where ${condition} order by ${order}`,
    );
    return (await sql.rows<[string]>(text, values)).map(([id]) => id);
  }

  private place(resource: ResourceName): Place {
    return { model: this.actor.models.of(resource), alias: this.parameters.alias() };
  }

  /** Looked at record by record up to the first that is meant: joined, all of them would be looked at. */
  private oneOf(relation: "person" | "assignment", of: Place): string {
    const place = this.place("obligations");
    // Of a person it is known already.
    const within = relation === "person" ? "true" : this.within(this.relation(place, "person"));
    const meant = allOf([`${this.relation(place, relation)} = ${of.alias}."id"`, within, this.meant(place)]);
    return `exists (select 1 from ${from(place)} where ${meant} offset 0)`;
  }

  private meant(place: Place): string {
    const filter = new WhereCompiler(this.actor, this.parameters).compile(this.where, place, "where");
    return allOf([readableRows(place, this.actor, this.parameters), filter]);
  }

  private within(person: string): string {
    return this.departmentId ? inDepartment(person, this.departmentId, this.parameters) : "true";
  }

  private relation(place: Place, name: "person" | "assignment"): string {
    const field = usableField(place, name, `by.${name}`, this.actor, this.parameters);
    if (field.kind !== "one") throw new Error(`${name} is not a relation to one.`);
    return field.sql(place.alias);
  }

  /** The order of rows would tell what a hidden value is. */
  private ordered(place: Place, name: string, way = ""): string {
    const field = place.model.description.fields.get(name);
    const isReadable = field?.kind === "scalar" && readableField(place, name, this.actor, this.parameters) === "always";
    return isReadable ? `${field.sql(place.alias)}${way}, ` : "";
  }
}
