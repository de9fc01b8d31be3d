import type { ResourceName } from "../../schema/registry.ts";
import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ScreenKind } from "../../schema/screen/Screen.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Actor } from "../access/actor.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { ScreenLayer } from "./resolve-screen.ts";

export type Kind = WordOf<typeof ScreenKind>;

type LayerRow = [level: LayerSource["level"], id: string, name: string, operations: unknown];

/** Department of the actor's main post today; null without a current post. */
export async function mainDepartment(sql: SqlExecutor, actor: Actor): Promise<string | null> {
  const [row] = await sql.rows<[string]>(
    `select m."department_id" as "id" from "membership" m where m."person_id" = $1 and ${currentPeriod("m")}
     order by m."primary" desc, m."from", m."id" limit 1`,
    [actor.personId],
  );
  return row?.[0] ?? null;
}

/**
 * The published layers of a screen, from the top down: the organisation, the department and those above it from the root on, the person.
 * Levels of other people and departments are never among them.
 */
export async function screenLayers(
  sql: SqlExecutor,
  resource: ResourceName,
  kind: Kind,
  departmentId: string | null,
  personId: string | null,
): Promise<readonly ScreenLayer[]> {
  const rows = await sql.rows<LayerRow>(
    `select case when s."person_id" is not null then 'person' when s."department_id" is not null then 'department' else 'organisation' end as "level",
       coalesce(s."person_id", s."department_id", s."id") as "id",
       coalesce(p."name", d."name", (select o."name" from "organisation" o limit 1), '') as "name", v."operations" as "operations"
     from "screen" s join "screen_version" v on v."id" = s."published_id"
     left join "person" p on p."id" = s."person_id" left join "department" d on d."id" = s."department_id"
     where s."resource" = $1 and s."kind" = $2 and (
       (s."department_id" is null and s."person_id" is null) or s."person_id" = $4::uuid
       or s."department_id" = any((select b."path" from "department" b where b."id" = $3::uuid)::uuid[]))
     order by (s."person_id" is not null), cardinality(d."path") nulls first`,
    [resource, kind, departmentId, personId],
  );
  return rows.map(([level, id, name, operations]) => ({ source: { level, id, name }, operations }));
}
