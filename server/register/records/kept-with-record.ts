import { randomUUIDv7 } from "node:crypto";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { RecordData, RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { sayValue } from "../../../schema/register/value/value.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { idsIn, referenceOf } from "./references.ts";

/** Characters of a title, as its column holds them. */
const LONGEST_TITLE = 300;

const tables = { people: "person", departments: "department", positions: "position" } as const;

/** Names of people, departments and positions that a record refers to, by their ids: what is no secret of any text. */
async function namesOf(sql: SqlExecutor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const each = Object.values(tables).map(
    (table) => `select x."id"::text as "id", x."name" from "${table}" x where x."id" = any($1::uuid[])`,
  );
  return new Map(await sql.rows<[string, string]>(each.join(" union all "), [ids]));
}

/** What a record is called beside its number, by the fields that its definition names; personal data, and what comes from it, is left out. */
export async function titleOf(sql: SqlExecutor, definition: RegisterDefinition, data: RecordData, timeZone: string): Promise<string> {
  const hidden = hiddenInputs(definition);
  const named = definition.recordTitle.filter((key) => !key.includes(".") && !hidden.has(key));
  const fields = named.flatMap((key) => definition.fields.find((field) => field.key === key) ?? []);
  const names = await namesOf(
    sql,
    fields.flatMap(({ key }) => idsIn(data[key]).filter(isUuid)),
  );
  const reader = { language: "zh", timeZone, nameOf: (_: string, id: string) => names.get(id) ?? "" } as const;
  const said = fields.map(({ of, key }) => sayValue(of, data[key] ?? null, reader)).filter((text) => text !== "");
  return said.join(" ").slice(0, LONGEST_TITLE);
}

/** Whom the fields name that the register's templates speak of: people, and departments whose heads are meant. */
export function involvedIn(
  { access, fields }: RegisterDefinition,
  data: RecordData,
): Pick<RegisterRecord, "involved" | "involvedDepartments"> {
  const named = new Set([access.read, access.act].flatMap((template) => ("fields" in template ? (template.fields ?? []) : [])));
  const of = (...kinds: readonly string[]) => [
    ...new Set(
      fields.flatMap((field) => (named.has(field.key) && kinds.includes(field.of.kind) ? idsIn(data[field.key]).filter(isUuid) : [])),
    ),
  ];
  return { involved: of("person", "people"), involvedDepartments: of("department") };
}

type Linked = Pick<RegisterRecord, "id" | "data">;

/** What a record refers to. Fields of personal data keep no links: nobody finds people by them. */
function linksOf({ id: record, data }: Linked, definition: RegisterDefinition) {
  const hidden = hiddenInputs(definition);
  return definition.fields.flatMap((field) => {
    const reference = referenceOf(field);
    if (!reference || hidden.has(field.key)) return [];
    return idsIn(data[field.key]).map((id) => ({ id: randomUUIDv7(), record, field: field.key, [reference.relation]: id }));
  });
}

/** Writes what records refer to that have no links yet. */
export async function writeLinks(sql: SqlExecutor, records: readonly (readonly [Linked, RegisterDefinition])[]): Promise<void> {
  const links = records.flatMap(([record, definition]) => linksOf(record, definition));
  if (links.length === 0) return;
  await sql.rows(
    `insert into "register_link" ("id", "record_id", "field", "person_id", "department_id", "position_id", "provision_id", "document_id", "target_record_id")
     select x."id", x."record", x."field", x."person", x."department", x."position", x."provision", x."document", x."targetRecord"
     from jsonb_to_recordset($1::jsonb) x("id" uuid, "record" uuid, "field" text, "person" uuid, "department" uuid, "position" uuid, "provision" uuid, "document" uuid, "targetRecord" uuid)`,
    [JSON.stringify(links)],
  );
}

/** Keeps what the record refers to, so that it is found from there. */
export async function keepLinks(sql: SqlExecutor, record: Linked, definition: RegisterDefinition): Promise<void> {
  await sql.rows(`delete from "register_link" where "record_id" = $1`, [record.id]);
  await writeLinks(sql, [[record, definition]]);
}
