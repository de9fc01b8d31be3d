import type { Who } from "../access/oracle-who.ts";
import type { KnownRecord, KnownRegister } from "./oracle-rules.ts";
import type { RegisterStage } from "./oracle-stage.ts";

/** A record as the API answers it. */
export type Answered = Readonly<Record<string, unknown>> & { readonly id: string };

const entities = { person: "Person", department: "Department", position: "Position" } as const;

/** What of a record everybody has who reads it, beside the fields of its definition. */
const ownFields = ["number", "title", "creator", "handler", "department"] as const;

/** Compares what the API answers about records of registers with what the oracle expects of one register after another, and counts. */
export class RegisterComparison {
  decisions = 0;
  readonly mistakes: string[] = [];

  constructor(private readonly stage: RegisterStage) {}

  decide(what: string, expected: unknown, found: unknown): void {
    this.decisions += 1;
    if (JSON.stringify(expected) !== JSON.stringify(found))
      this.mistakes.push(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
  }

  /** Which of these records somebody gets: those that they may read, and each of them once. */
  ids(what: string, who: Who, records: readonly KnownRecord[], found: readonly string[]): void {
    for (const record of records)
      this.decide(`${what} ${record.number}`, this.stage.oracle.reads(who, record) ? 1 : 0, found.filter((id) => id === record.id).length);
    this.decide(`${what}, unknown ones`, 0, found.filter((id) => records.every((record) => record.id !== id)).length);
  }

  /** What is asked of a register's records. */
  static fields({ definition }: KnownRegister): readonly string[] {
    return [...ownFields, ...definition.fields.map(({ key }) => key)];
  }

  private names(who: Who, kind: string, value: unknown): boolean {
    if (kind === "record") {
      const target = this.stage.records.find(({ id }) => id === value);
      return target !== undefined && this.stage.oracle.reads(who, target);
    }
    const entity = entities[kind as keyof typeof entities];
    if (!entity) return true;
    const row = this.stage.people.world.get(value);
    return row !== undefined && this.stage.people.mayReadRow(who, entity, row);
  }

  /** Whether each field of the record has a value for somebody. */
  private fieldsOf(what: string, who: Who, record: KnownRecord, answered: Answered): void {
    const { fields } = record.register.definition;
    for (const key of RegisterComparison.fields(record.register)) {
      const field = fields.find((one) => one.key === key);
      const value = field ? record.data[key] : key === "title" ? null : record[key as "creator"];
      const kind = field?.of.kind ?? (key === "department" ? "department" : key === "number" ? "text" : "person");
      const shown = this.stage.oracle.shows(who, record, key);
      // What it is called is kept without what is personal: nothing may be there that is made from it.
      if (key === "title") this.decide(`${what}.title`, false, typeof answered.title === "string" && answered.title.includes("zebra"));
      else if (kind !== "people")
        this.decide(`${what}.${key}`, (value ?? null) !== null && shown && this.names(who, kind, value), answered[key] !== null);
      else this.decide(`${what}.${key}`, (value ?? null) !== null && shown, answered[key] !== null);
    }
  }

  /** A list of one register as somebody gets it, whole: which records, their fields, how many. */
  list(what: string, who: Who, register: KnownRegister, rows: { readonly items: readonly Answered[]; readonly total: number }): void {
    const all = this.stage.records.filter((record) => record.register === register);
    this.ids(
      ...[what, who, all],
      rows.items.map(({ id }) => id),
    );
    this.decide(`${what}, total`, all.filter((record) => this.stage.oracle.reads(who, record)).length, rows.total);
    for (const row of rows.items) {
      const record = all.find(({ id }) => id === row.id);
      if (record) this.fieldsOf(`${what} ${record.number}`, who, record, row);
    }
  }
}
