import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { MeantDepartment, Who } from "../../../schema/register/definition/who.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import { runsNow } from "../../../schema/register/roster/roster.sql.ts";
import { currentGrant, currentPeriod } from "../../../schema/shared/period.sql.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** The record about which somebody is meant, as it stands. */
export interface MeantAt {
  readonly definition: Pick<RegisterDefinition, "fields" | "handover">;
  /** The register whose rosters are meant. */
  readonly registerId: string;
  readonly owningDepartmentId: string;
  readonly departmentId: string | null;
  readonly creatorId: string | null;
  readonly handlerId: string | null;
  readonly data: RecordData;
  /** Of a handover: who has signed already. */
  readonly signedBy?: readonly string[];
}

/** SQL that yields people, with its values. */
interface Meaning {
  readonly sql: (value: (given: unknown) => string) => string;
}

const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter(isUuid);

const people = (list: readonly (string | null)[]): Meaning => ({
  sql: (value) => `select unnest(${value(list.filter(isUuid))}::uuid[])`,
});

/**
 * Heads of departments, deputies included, so many levels further up; where a department has neither, those of the next one above act. `departments`
 * is SQL that yields ids.
 */
const headsOf = (departments: string, up: number): string => `
  select l."person" from "department" d
  cross join lateral (select d."path"[greatest(1, cardinality(d."path") - ${up})] as "id") m
  join "department" o on o."id" = m."id"
  cross join lateral (
    select a."id", a."head_id" from "department" a where a."id" = any(o."path")
      and (a."head_id" is not null or exists (select 1 from "deputy" v where v."department_id" = a."id" and ${currentPeriod("v")}))
    order by cardinality(a."path") desc limit 1) n
  cross join lateral (
    select n."head_id" as "person" where n."head_id" is not null
    union select v."person_id" from "deputy" v where v."department_id" = n."id" and ${currentPeriod("v")}) l
  where d."id" in (${departments})`;

/** SQL of the ids of a department that is meant; the one of whoever opened the record is that of their main post. */
function departmentSql(of: MeantDepartment, at: MeantAt, value: (given: unknown) => string): string {
  if (of === "creator")
    return `select m."department_id" from "membership" m where m."person_id" = ${value(at.creatorId)}::uuid and m."primary" and ${currentPeriod("m")}`;
  const id = of === "record" ? at.departmentId : of === "register" ? at.owningDepartmentId : of.id;
  return `select ${value(isUuid(id) ? id : null)}::uuid`;
}

const membersOf = (departments: string, subtree: boolean, more = "true"): string => `
  select m."person_id" from "membership" m join "department" b on b."id" = m."department_id"
  where ${currentPeriod("m")} and ${more} and ${subtree ? `b."path" && array(${departments})` : `b."id" in (${departments})`}`;

function meaningOf(who: Who, at: MeantAt): Meaning {
  switch (who.kind) {
    case "creator":
      return people([at.creatorId]);
    case "handler":
      return people([at.handlerId]);
    case "people":
      return people(who.people);
    case "head":
      return { sql: (value) => headsOf(departmentSql(who.of, at, value), Math.max(0, Math.trunc(who.up ?? 0))) };
    case "members":
      return { sql: (value) => membersOf(departmentSql(who.of, at, value), who.subtree ?? false) };
    case "position": {
      const holds = (value: (given: unknown) => string) => `m."position_id" = ${value(isUuid(who.position) ? who.position : null)}::uuid`;
      const { of } = who;
      if (of) return { sql: (value) => membersOf(departmentSql(of, at, value), true, holds(value)) };
      return { sql: (value) => `select m."person_id" from "membership" m where ${currentPeriod("m")} and ${holds(value)}` };
    }
    case "field": {
      const field = at.definition.fields.find(({ key }) => key === who.field);
      const named = ids(at.data[who.field]);
      if (field?.of.kind === "department") return { sql: (value) => headsOf(`select unnest(${value(named)}::uuid[])`, 0) };
      return people(field?.of.kind === "person" || field?.of.kind === "people" ? named : []);
    }
    case "role":
      return {
        sql: (value) => `select g."person_id" from "role_grant" g where g."role" = ${value(who.role)} and ${currentGrant("g")}
          and (g."department_id" is null or exists (select 1 from "department" b
            where b."id" = ${value(at.departmentId ?? at.owningDepartmentId)}::uuid and g."department_id" = any(b."path")))`,
      };
    case "otherParty": {
      const { from, to } = at.definition.handover ?? { from: "", to: "" };
      const parties = [...ids(at.data[from]), ...ids(at.data[to])];
      return people(parties.filter((id) => !at.signedBy?.includes(id)));
    }
    case "onDuty":
      return {
        sql: (value) => `select s."person_id" from "roster_shift" s join "roster" x on x."id" = s."roster_id"
          where x."register_id" = ${value(at.registerId)}::uuid and x."key" = ${value(who.roster)} and ${runsNow("s")}`,
      };
    case "staff":
      return { sql: () => `select m."person_id" from "membership" m where ${currentPeriod("m")}` };
  }
}

/**
 * The one place that says whom a `Who` means at this moment: for acting, telling, limits and duties alike. Only people who have a post or a role
 * today are meant: nobody asks those who left.
 * @param among only these are asked about, where it matters for nobody else
 */
export async function peopleMeant(
  sql: SqlExecutor,
  whos: readonly Who[],
  at: MeantAt,
  among?: readonly string[],
): Promise<ReadonlySet<string>> {
  if (whos.length === 0) return new Set();
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const union = whos.map((who) => `(${meaningOf(who, at).sql(value)})`).join(" union ");
  const rows = await sql.rows<[string]>(
    `select distinct x."person"::text as "person" from (${union}) x("person") where x."person" is not null
       ${among ? `and x."person" = any(${value(among)}::uuid[])` : ""}
       and (exists (select 1 from "membership" m where m."person_id" = x."person" and ${currentPeriod("m")})
         or exists (select 1 from "role_grant" g where g."person_id" = x."person" and ${currentGrant("g")}))`,
    values,
  );
  return new Set(rows.map(([id]) => id));
}

/** Whether a `Who` means this person at this moment. */
export const isMeant = async (sql: SqlExecutor, personId: string, whos: readonly Who[], at: MeantAt): Promise<boolean> =>
  (await peopleMeant(sql, whos, at, [personId])).has(personId);
