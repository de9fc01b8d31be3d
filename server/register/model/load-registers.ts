import type { Logger } from "pino";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { registerAccess } from "../../../schema/register/register-access.ts";
import { registerResource, registerScreen } from "../../../schema/register/register-screen.screen.ts";
import { inRegister } from "../../../schema/shared/access.ts";
import type { EntityDescription, FieldDescription } from "../../../schema/shared/description.ts";
import type { LoadRegisters } from "../../model/known-models.ts";
import { codeModel, fieldOf, type RegisterModelSource } from "../../model/model.ts";
import { extensionOf } from "./extension.ts";
import { fieldDescription } from "./field-description.ts";
import { knownTo, type Reach } from "./known-to.ts";

type RegisterRow = [
  id: string,
  slug: string,
  owner: string,
  rank: number | null,
  definition: RegisterDefinition,
  reach: readonly Reach[] | null,
  archived: boolean,
];

/** All that were ever published: what is archived keeps its records. */
const published = `select g."id"::text, g."slug", g."owning_department_id"::text as "owner", l."rank", v."definition",
    (select json_agg(json_build_object('right', r."right", 'kind', r."kind", 'departmentId', r."department_id", 'subtree', r."subtree",
      'positionId', r."position_id", 'personId', r."person_id")) from "register_reach" r where r."register_id" = g."id") as "reach", g."archived_on" is not null as "archived"
  from "register" g join "register_version" v on v."id" = g."published_id" left join "classification_level" l on l."id" = g."level_id"
  order by g."slug"`;

/** What every record has in its own columns, as the records of all registers have it. */
const ownColumns = [
  ...([
    "id",
    "version",
    "createdAt",
    "updatedAt",
    "number",
    "title",
    "register",
    "department",
    "creator",
    "outsideReceipt",
    "handler",
  ] as const),
  ...(["openedAt", "dueAt", "closedAt"] as const),
];

const struck: FieldDescription = {
  ...{ kind: "scalar", name: "struck", description: "Whether it was struck.", type: "flag", nullable: false, unique: false },
  ...{ searchable: false, opensText: false, column: null, sql: (table) => `(${table}."struck_at" is not null)` },
};

function descriptionOf(definition: RegisterDefinition, slug: string): EntityDescription {
  const records = codeModel("registerRecords");
  const fields = new Map<string, FieldDescription>(ownColumns.map((name) => [name, fieldOf(records, name)]));
  fields.set("struck", struck);
  if (definition.states.length > 0) {
    const state = { name: `${registerResource(slug)}.state`, values: definition.states.map(({ key }) => key) };
    const known = fieldOf(records, "state");
    if (known.kind === "scalar") fields.set("state", { ...known, type: state });
  }
  for (const field of definition.fields) {
    const described = fieldDescription(field, slug);
    if (described) fields.set(field.key, described);
  }
  return { name: registerResource(slug), table: records.description.table, fields };
}

/** What is known of one register, out of what is kept of it. */
function sourceOf([id, slug, owner, rank, definition, reach, archived]: RegisterRow): RegisterModelSource {
  const access = registerAccess(definition, { owningDepartment: owner, rank });
  const source: RegisterModelSource = {
    ...{ slug, registerId: id, single: "record", description: descriptionOf(definition, slug), screen: registerScreen(definition, slug) },
    // Whom the register reaches is kept in the database, and true at once: nobody reads by what a server loaded before.
    access: { ...access, always: [...access.always, inRegister("", "read")] },
    rows: (alias) => `${alias}."register_id" = '${id}'::uuid`,
    knownTo: knownTo(reach ?? [], owner, rank),
  };
  const { extends: resource } = definition;
  return resource ? extensionOf(source, { resource, definition, reach: reach ?? [], rank, owner, archived }) : source;
}

/** Finds the published registers. One that cannot be understood is left out, and noted: nobody else may miss theirs for it. */
export const loadRegisters =
  (log: Pick<Logger, "error">): LoadRegisters =>
  async (sql) => {
    const rows = await sql.rows<RegisterRow>(published, []);
    return rows.flatMap((row) => {
      try {
        return [sourceOf(row)];
      } catch (err) {
        log.error({ err, register: row[1] }, "a register cannot be read");
        return [];
      }
    });
  };
