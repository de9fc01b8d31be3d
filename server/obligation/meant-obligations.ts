import type { ResourceName } from "../../schema/registry.ts";
import type { Actor } from "../access/actor.ts";
import { type Place, readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import { readableField } from "../access/readable.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { modelOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { usableField } from "../reading/field-access.ts";
import type { WhereInput } from "../reading/request.ts";
import { WhereCompiler } from "../reading/where.ts";
import { inDepartment } from "./in-department.ts";
import type { MatrixCell } from "./obligation-matrix.ts";

type CellRow = [person: string, assignment: string, obligationId: string, state: MatrixCell["state"], occurrence: number];

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
    return this.ids(sql, place, [asked], `${this.ordered(place, "createdAt", " desc")}${place.alias}."id" desc limit ${most}`);
  }

  /** Where these people and assignments meet. */
  async cells(
    sql: SqlExecutor,
    people: readonly string[],
    assignments: readonly string[],
  ): Promise<(MatrixCell & { readonly occurrence: number })[]> {
    const place = this.place("obligations");
    const state = usableField(place, "state", "by.state", this.actor, this.parameters);
    const { text, values } = this.parameters.statement(
      `select ${this.relation(place, "person")}::text as "person", ${this.relation(place, "assignment")}::text as "assignment", ${place.alias}."id"::text as "id",
         ${state.kind === "scalar" ? state.sql(place.alias) : "null"} as "state", ${place.alias}."occurrence" as "occurrence"
       from "${place.model.description.table}" ${place.alias}
       where ${this.relation(place, "person")} = any(${this.parameters.ids(people)}) and ${this.relation(place, "assignment")} = any(${this.parameters.ids(assignments)})
         and ${this.meant(place)}`,
    );
    const rows = await sql.rows<CellRow>(text, values);
    return rows.map(([person, assignment, obligationId, word, occurrence]) => ({
      person,
      assignment,
      obligationId,
      state: word,
      occurrence,
    }));
  }

  private async ids(sql: SqlExecutor, place: Place, conditions: readonly string[], order: string): Promise<string[]> {
    const condition = allOf([readableRows(place, this.actor, this.parameters), ...conditions]);
    const { text, values } = this.parameters.statement(
      `select ${place.alias}."id"::text as "id" from "${place.model.description.table}" ${place.alias} where ${condition} order by ${order}`,
    );
    return (await sql.rows<[string]>(text, values)).map(([id]) => id);
  }

  private place(resource: ResourceName): Place {
    return { model: modelOf(resource), alias: this.parameters.alias() };
  }

  /** Looked at record by record up to the first that is meant: joined, all of them would be looked at. */
  private oneOf(relation: "person" | "assignment", of: Place): string {
    const place = this.place("obligations");
    return `exists (select 1 from "${place.model.description.table}" ${place.alias} where ${this.relation(place, relation)} = ${of.alias}."id" and ${this.within(this.relation(place, "person"))} and ${this.meant(place)} offset 0)`;
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
