import { resources } from "../../schema/registry.ts";
import { describe, type EntityDescription, underscore } from "../../schema/shared/description.ts";
import { pinyinKey } from "../../schema/shared/pinyin.ts";
import type { ReadingDatabase } from "../../server/database/reading-database.ts";
import { subtree } from "./oracle-who.ts";
import type { Row, World } from "./world.ts";

/** What the registry says of an entity. */
export function descriptionOf(entity: string): EntityDescription {
  const found = Object.values(resources).find((resource) => resource.entity.name === entity);
  if (!found) throw new Error(`${entity} is not in the registry.`);
  return describe(found.entity);
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

/** Puts a whole organisation into an empty database, one statement per table. */
export async function store(database: ReadingDatabase, world: World): Promise<void> {
  await database.transaction(async (sql) => {
    const insert = async (entity: string) => {
      const description = descriptionOf(entity);
      const sounds = (row: Row) =>
        [...description.fields.values()].flatMap((field) =>
          field.kind === "scalar" && field.pinyin && field.column
            ? [[`${field.name}Pinyin`, pinyinKey(String(row[field.name]), "text")]]
            : [],
        );
      const rows = world.all(entity).map((row) => ({
        ...row,
        ...Object.fromEntries(sounds(row)),
        ...(entity === "Department" ? { path: pathOf(world, row) } : {}),
      }));
      const names = Object.keys(rows[0] ?? {});
      const columns = names.map((name) => `"${columnOf(description, name)}"`).join(", ");
      const values = rows.map((row: Row) => Object.fromEntries(names.map((name) => [columnOf(description, name), row[name]])));
      await sql.rows(
        `insert into "${description.table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${description.table}", $1::jsonb)`,
        [JSON.stringify(values)],
      );
    };
    // Records point to each other in circles, and texts come after their publication: without the triggers that refuse this …
    await sql.rows("set local session_replication_role = replica", []);
    for (const entity of world.entities.filter((name) => name !== "Revision")) await insert(entity);
    // … but with those that keep on a document what follows from its revisions.
    await sql.rows("set local session_replication_role = origin", []);
    await insert("Revision");
  });
  await database.rows("analyze", []);
}
