import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { fieldDescription } from "./field-description.ts";

/** How the names of such indexes begin. */
const PREFIX = "rf_";

type FieldRow = [registerId: string, slug: string, field: RegisterField];

const indexedFields = `select g."id"::text, g."slug", f."is" as "field" from "register" g join "register_version" v on v."id" = g."published_id",
    jsonb_array_elements(v."definition"->'fields') f("is")
  where (f."is"->>'indexed')::boolean and not coalesce((f."is"->>'retired')::boolean, false)`;

const standing = `select c."relname", i."indisvalid" from pg_index i join pg_class c on c."oid" = i."indexrelid"
  where i."indrelid" = '"register_record"'::regclass and c."relname" like 'rf\\_%'`;

/** The index over one field of a register: its values, within each the newest records first, as lists show them. */
function indexOf([registerId, slug, field]: FieldRow): [name: string, statement: string] | null {
  const described = fieldDescription(field, slug);
  if (described?.kind !== "scalar" && described?.kind !== "one") return null;
  // The end of an identity is chance, its beginning the time at which it was made.
  const name = `${PREFIX}${registerId.replaceAll("-", "").slice(-12)}_${field.key}`;
  const over = `(${described.sql('"register_record"')}), "opened_at" desc, "id"`;
  return [name, `create index concurrently "${name}" on "register_record" (${over}) where "register_id" = '${registerId}'::uuid`];
}

/**
 * Makes the indexes that published registers ask for and there are none of yet, and removes those that no register asks for any more, or
 * whose making was interrupted. `alone` runs a statement outside of any transaction: nobody waits for an index that is being made.
 */
export async function keepFieldIndexes(
  sql: SqlExecutor,
  alone: (statement: string) => Promise<void>,
): Promise<{ readonly made: number; readonly removed: number }> {
  const wanted = new Map<string, string>();
  for (const row of await sql.rows<FieldRow>(indexedFields, [])) {
    const [name, statement] = indexOf(row) ?? [];
    if (name && statement) wanted.set(name, statement);
  }
  const found = await sql.rows<[name: string, valid: boolean]>(standing, []);
  const kept = new Set(found.flatMap(([name, valid]) => (valid && wanted.has(name) ? [name] : [])));
  const useless = found.filter(([name]) => !kept.has(name));
  const missing = [...wanted].filter(([name]) => !kept.has(name));
  for (const [name] of useless) await alone(`drop index concurrently if exists "${name}"`);
  for (const [, statement] of missing) await alone(statement);
  // What the values of an expression are like is known once they were looked at.
  if (missing.length > 0) await alone(`analyze "register_record"`);
  return { made: missing.length, removed: useless.length };
}
