import type { SqlExecutor } from "../../server/database/executor.ts";
import { descriptionOf } from "./store.ts";

/** What the database holds of one record, past the wall: whether each value is there, and the ids of relations. */
export type TrueRow = ReadonlyMap<string, boolean | string | null>;

/** Every record of an entity as it is, derived values included, by id. */
export async function truthOf(sql: SqlExecutor, entity: string): Promise<ReadonlyMap<string, TrueRow>> {
  const description = descriptionOf(entity);
  const fields = [...description.fields.values()].filter((field) => field.kind !== "many");
  const columns = fields.map((field) => (field.kind === "one" ? `${field.sql("t")}::text` : `${field.sql("t")} is not null`));
  const rows = await sql.rows<[string, ...(boolean | string | null)[]]>(
    `select t."id"::text, ${columns.join(", ")} from "${description.table}" t`,
    [],
  );
  return new Map(rows.map(([id, ...values]) => [id, new Map(fields.map((field, index) => [field.name, values[index] ?? null]))]));
}
