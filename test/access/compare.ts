import type { FieldDescription } from "../../schema/shared/description.ts";
import type { Oracle } from "./oracle.ts";
import type { Who } from "./oracle-who.ts";
import { descriptionOf, targetEntity } from "./store.ts";
import type { TrueRow } from "./truth.ts";
import type { Row } from "./world.ts";

/** A record as somebody got it: values by field name, relations to one as `{ id }`. */
export interface AnsweredRow {
  readonly id: string;
  readonly [field: string]: any;
}

/** What the database holds, by entity and id. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, TrueRow>>;

/** Fields of an entity that one row answers: all but relations to many. */
export function plainFields(entity: string): FieldDescription[] {
  return [...descriptionOf(entity).fields.values()].filter((field) => field.kind !== "many");
}

/** Compares what was answered with what the oracle says, and counts the decisions. */
export class Comparison {
  decisions = 0;
  readonly mistakes: string[] = [];

  constructor(
    private readonly oracle: Oracle,
    private readonly truth: Truth,
  ) {}

  /** One decision: both must say the same. */
  decide(about: string, expected: unknown, got: unknown): void {
    this.decisions += 1;
    if (expected !== got) this.mistakes.push(`${about}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }

  /** All rows of an entity that somebody got, whole. */
  rows(name: string, who: Who, entity: string, answered: readonly AnsweredRow[]): void {
    const byId = new Map(answered.map((row) => [row.id, row]));
    this.decide(`${name} ${entity}, number of rows`, byId.size, answered.length);
    for (const row of this.oracle.world.all(entity)) {
      const got = byId.get(row.id);
      this.decide(`${name} ${entity} ${row.id}`, this.oracle.mayReadRow(who, entity, row), got !== undefined);
      if (got) for (const field of plainFields(entity)) this.field(name, who, entity, field, row, got);
      byId.delete(row.id);
    }
    for (const id of byId.keys()) this.mistakes.push(`${name} ${entity} ${id}: answered, but there is no such record`);
  }

  /** The value that somebody must get: for relations the other record's id, for others whether there is one. */
  expected(who: Who, entity: string, field: FieldDescription, row: Row): boolean | string | null {
    const value = this.truth.get(entity)!.get(row.id)!.get(field.name) ?? null;
    const readable = this.oracle.mayReadField(who, entity, field.name, row);
    if (field.kind !== "one") return readable && value === true;
    const other = this.oracle.world.get(value);
    return readable && other && this.oracle.mayReadRow(who, targetEntity(field), other) ? other.id : null;
  }

  private field(name: string, who: Who, entity: string, field: FieldDescription, row: Row, answered: AnsweredRow): void {
    const value = answered[field.name];
    const got = field.kind === "one" ? (value?.id ?? null) : value !== null && value !== undefined;
    this.decide(`${name} ${entity}.${field.name} ${row.id}`, this.expected(who, entity, field, row), got);
  }
}
