import type { Action } from "../../schema/shared/access.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { mayPerhaps } from "./ability.ts";
import type { Actor } from "./actor.ts";

/** Something that a person has or will have: what it is, and on which days; null is without a beginning or an end. */
export interface Holding {
  readonly what: string;
  readonly from: string | null;
  readonly until: string | null;
}

type HoldingRow = [what: string, from: string | null, until: string | null];

const notOver = (row: string) => `(${row}."until" is null or ${row}."until" >= today())`;
const granted = (row: string) => `${row}."revoked_at" is null and ${notOver(row)}`;

/**
 * All that follows for $1 from posts, headships, roles, clearances, grants and levels, days ahead and planned moves of departments
 * included. What lies below a department that is theirs already, and what lies within their clearance already, counts only where it was
 * there before $2: a new department is empty, and nothing has a new level yet.
 */
const holdings = `
  with recursive
    held as (
      select 'head' as "role", d."id" as "department", null::date as "from", null::date as "until" from "department" d where d."head_id" = $1
      union all select 'head', v."department_id", v."from", v."until" from "deputy" v where v."person_id" = $1 and ${notOver("v")}
      union all select g."role", g."department_id", g."from", g."until" from "role_grant" g where g."person_id" = $1 and ${granted("g")}
    ),
    reach as (
      select h."role", h."department" as "at", h."from", h."until" from held h where h."department" is not null
      union select r."role", d."id", r."from", r."until" from reach r join "department" d on d."parent_id" = r."at" or d."moves_to_id" = r."at"
    ),
    rank as (
      select greatest(
        (select max(l."rank") from "classification_level" l where l."basic"
           and exists (select 1 from "membership" m where m."person_id" = $1 and ${notOver("m")})),
        (select max(l."rank") from "clearance" c join "classification_level" l on l."id" = c."level_id" where c."person_id" = $1 and ${granted("c")}),
        0) as "rank"
    )
  select 'number ' || p."number" as "what", null::text as "from", null::text as "until" from "person" p where p."id" = $1
  union all select concat_ws(' ', 'role', h."role", h."department"), h."from"::text, h."until"::text from held h
  union all select concat_ws(' ', 'scope', r."role", r."at"), r."from"::text, r."until"::text
    from reach r join "department" d on d."id" = r."at" where d."created_at" < $2
  union all select concat_ws(' ', 'post', m."department_id", m."position_id"), m."from"::text, m."until"::text from "membership" m where m."person_id" = $1
  union all select concat_ws(' ', 'clearance', c."level_id"), c."from"::text, c."until"::text from "clearance" c where c."person_id" = $1 and ${granted("c")}
  union all select concat_ws(' ', 'access', x."document_id"), x."from"::text, x."until"::text from "access_grant" x where x."person_id" = $1 and ${granted("x")}
  union all select concat_ws(' ', 'level', l."id"), null, null from "classification_level" l, rank where l."rank" <= rank."rank" and l."created_at" < $2
  union all select concat_ws(' ', 'open level', l."id"), null, null
    from "classification_level" l, rank where l."rank" <= rank."rank" and not l."need_to_know" and l."created_at" < $2`;

/** What the person has and will have. @param since when the change began that is looked at */
export async function holdingsOf(sql: SqlExecutor, personId: string, since: Date): Promise<Holding[]> {
  const rows = await sql.rows<HoldingRow>(holdings, [personId, since]);
  return rows.map(([what, from, until]) => ({ what, from, until }));
}

const covers = (before: Holding, after: Holding) =>
  (before.from === null || (after.from !== null && before.from <= after.from)) &&
  (before.until === null || (after.until !== null && before.until >= after.until));

/** Whether somebody has more afterwards than before, or on more days. */
export function hasGrown(before: readonly Holding[], after: readonly Holding[]): boolean {
  const known = Map.groupBy(before, ({ what }) => what);
  return after.some((holding) => !known.get(holding.what)?.some((one) => covers(one, holding)));
}

const arranging: readonly Action[] = ["create", "update", "archive", "grant", "revoke"];
const arranged = [
  ...(["departments", "deputies", "people", "memberships", "roleGrants", "accounts"] as const),
  ...(["classificationLevels", "clearances", "accessGrants"] as const),
];

/** Whether the actor changes at all what people's holdings follow from; whoever does not cannot change their own. */
export const arrangesHoldings = (actor: Actor) =>
  arranged.some((resource) => arranging.some((action) => mayPerhaps(actor, action, resource)));
