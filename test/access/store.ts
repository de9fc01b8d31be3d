import { type ResourceName, resourceOf, resources } from "../../schema/registry.ts";
import { describe, type EntityDescription, type FieldDescription, underscore } from "../../schema/shared/description.ts";
import { pinyinKey } from "../../schema/shared/pinyin.ts";
import type { SqlExecutor } from "../../server/database/executor.ts";
import type { ReadingDatabase } from "../../server/database/reading-database.ts";
import type { Reach } from "./make-registers.ts";
import { subtree } from "./oracle-who.ts";
import type { Row, World } from "./world.ts";

const descriptions = new Map(Object.values(resources).map(({ entity }) => [entity.name, describe(entity, resourceOf)]));

/** What the registry says of an entity. */
export function descriptionOf(entity: string): EntityDescription {
  const found = descriptions.get(entity);
  if (!found) throw new Error(`${entity} is not in the registry.`);
  return found;
}

/** The entity to which a relation leads; empty for a value. */
export function targetEntity(field: FieldDescription): string {
  return field.kind === "scalar" ? "" : resources[field.target as ResourceName].entity.name;
}

function columnOf(description: EntityDescription, field: string): string {
  const known = description.fields.get(field);
  if (known?.kind === "many") throw new Error(`${description.name}.${field} has no column.`);
  return known?.column ?? underscore(field);
}

function pathOf(world: World, department: Row): string[] {
  const above = world.all("Department").filter((d) => subtree(world, d.id).has(department.id));
  return above.sort((a, b) => subtree(world, b.id).size - subtree(world, a.id).size).map((d) => d.id);
}

/** Records as rows of their table: values by column, with what the server works out beside what people type. */
function columnsOf(world: World, entity: string, rows: readonly Row[]): Record<string, unknown>[] {
  const description = descriptionOf(entity);
  const sounds = (row: Row) =>
    [...description.fields.values()].flatMap((field) =>
      field.kind === "scalar" && field.pinyin && field.column ? [[`${field.name}Pinyin`, pinyinKey(String(row[field.name]), "text")]] : [],
    );
  return rows.map((row) => {
    // Whom a register reaches stands in a table of its own.
    const { reach: _, ...plain } = row;
    const values = { ...plain, ...Object.fromEntries(sounds(row)), ...(entity === "Department" ? { path: pathOf(world, row) } : {}) };
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(description, name), value]));
  });
}

async function insertRows(sql: SqlExecutor, world: World, entity: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const values = columnsOf(world, entity, rows);
  // The table itself, where a view is read.
  const table = underscore(entity);
  const columns = Object.keys(values[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  await sql.rows(`insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [
    JSON.stringify(values),
  ]);
}

async function storeReach(sql: SqlExecutor, world: World): Promise<void> {
  const ways = world.all("Register").flatMap(({ id, reach }) => (reach as readonly Reach[]).map((way) => ({ register: id, ...way })));
  await sql.rows(
    `insert into "register_reach" ("id", "register_id", "right", "kind", "department_id", "subtree", "position_id", "person_id")
     select gen_random_uuid(), x."register", x."right", x."kind", x."department", x."subtree", x."position", x."person"
     from jsonb_to_recordset($1::jsonb) x("register" uuid, "right" text, "kind" text, "department" uuid, "subtree" boolean, "position" uuid, "person" uuid)`,
    [JSON.stringify(ways)],
  );
}

/** Puts one more record into the database. */
export const addRecord = (sql: SqlExecutor, world: World, entity: string, row: Row): Promise<void> => insertRows(sql, world, entity, [row]);

/** Gives a record in the database the values that it has in memory now. */
export async function changeRecord(sql: SqlExecutor, entity: string, row: Row, names: readonly string[]): Promise<void> {
  const description = descriptionOf(entity);
  const values = Object.fromEntries(names.map((name) => [columnOf(description, name), row[name]]));
  const set = Object.keys(values).map((column) => `"${column}" = x."${column}"`);
  await sql.rows(
    `update "${underscore(entity)}" t set ${set.join(", ")} from jsonb_populate_record(null::"${underscore(entity)}", $1::jsonb) x where t."id" = $2::uuid`,
    [JSON.stringify(values), row.id],
  );
}

/** Puts a whole organisation into an empty database, one statement per table. */
export async function store(database: ReadingDatabase, world: World): Promise<void> {
  await database.transaction(async (sql) => {
    // However slow the machine: this is not what a person asks.
    await sql.rows("set local statement_timeout = 0", []);
    const insert = (entity: string) => insertRows(sql, world, entity, world.all(entity));
    // Records point to each other in circles, and texts come after their publication: without the triggers that refuse this …
    await sql.rows("set local session_replication_role = replica", []);
    for (const entity of world.entities.filter((name) => name !== "Revision")) await insert(entity);
    // (Whoever may do what is kept in the same way as for everybody who comes by the front door.)
    await sql.rows(
      `insert into "actor_state" ("person_id", "account_id") select p."id", a."id" from "person" p left join "account" a on a."person_id" = p."id"`,
      [],
    );
    // … but with those that keep on a document what follows from its revisions.
    await sql.rows("set local session_replication_role = origin", []);
    await insert("Revision");
    await storeReach(sql, world);
    await sql.rows("analyze", []);
  });
}
