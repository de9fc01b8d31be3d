import { randomUUIDv7 } from "node:crypto";
import type { AccessTemplate, CircleDepartment } from "../../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import { type ReachKind, type RegisterRight, registerRights } from "../../../schema/register/RegisterReach.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** One way in which a right reaches people. */
interface Way {
  readonly kind: ReachKind;
  readonly department?: string;
  readonly subtree?: boolean;
  readonly position?: string;
  readonly person?: string;
}

/** Nobody outside of a circle learns that there is such a register. */
export const isSealed = ({ access }: Pick<RegisterDefinition, "access">): boolean => access.read.template === "circle";

const departments = (list: readonly CircleDepartment[]): readonly Way[] =>
  list.map(({ id, subtree = true }) => ({ kind: "department", department: id, subtree }));

const isOfIds = ({ department, position, person }: Way): boolean =>
  [department, position, person].every((id) => id === undefined || isUuid(id));

/** Whom a template reaches; of a record that is still to come, and of the register itself, nobody is involved yet. */
function waysOf(template: AccessTemplate, right: RegisterRight, owner: string, isExtension: boolean): readonly Way[] {
  if (template.template === "everybody") return [{ kind: "staff" }];
  if (template.template === "circle") return template.people.map((person) => ({ kind: "person", person }));
  // Own fields are the department's: whoever once filled one in has no part in it afterwards.
  const ofRecords = !isExtension && (right === "read" || right === "act");
  const beside: readonly Way[] = (template.positions ?? []).map((position) => ({ kind: "position", position }));
  const involved: readonly Way[] = ofRecords ? [{ kind: "involved" }] : [];
  if (template.template === "department") return [...departments(template.departments ?? [{ id: owner }]), ...beside, ...involved];
  const heads: readonly Way[] = ofRecords ? [{ kind: "recordHead" }] : [];
  return [...departments(template.departments ?? []), ...beside, ...involved, ...heads];
}

/** What holds beside the templates: heads of the owning department and auditors read, heads and administrators configure. */
const always: Readonly<Record<RegisterRight, readonly Way[]>> = {
  read: [{ kind: "head" }, { kind: "auditor" }],
  create: [],
  act: [],
  configure: [{ kind: "head" }, { kind: "administrator" }],
};

/** Own fields are filled in by heads and administrators as well, as far as they read them. */
const alwaysOfOwnFields: typeof always = { ...always, create: always.configure, act: always.configure };

/** Keeps whom a register's rights reach, as this definition says; nothing is kept of the one before. */
export async function keepReach(sql: SqlExecutor, register: Register, definition: RegisterDefinition): Promise<void> {
  const beside = definition.extends ? alwaysOfOwnFields : always;
  const ways = registerRights.flatMap((right) => {
    // What a draft names that is not there reaches nobody; it keeps the draft from being published.
    const named = waysOf(definition.access[right], right, register.owningDepartment.id, definition.extends !== undefined).filter(isOfIds);
    return [...named, ...(isSealed(definition) ? [] : beside[right])].map((way) => ({ id: randomUUIDv7(), right, ...way }));
  });
  await sql.rows(`delete from "register_reach" where "register_id" = $1`, [register.id]);
  await sql.rows(
    `insert into "register_reach" ("id", "register_id", "right", "kind", "department_id", "subtree", "position_id", "person_id")
     select x."id", $1, x."right", x."kind", x."department", coalesce(x."subtree", false), x."position", x."person"
     from jsonb_to_recordset($2::jsonb) x("id" uuid, "right" text, "kind" text, "department" uuid, "subtree" boolean, "position" uuid, "person" uuid)
     where (x."department" is null or exists (select 1 from "department" d where d."id" = x."department"))
       and (x."position" is null or exists (select 1 from "position" p where p."id" = x."position"))
       and (x."person" is null or exists (select 1 from "person" p where p."id" = x."person"))`,
    [register.id, JSON.stringify(ways)],
  );
}
