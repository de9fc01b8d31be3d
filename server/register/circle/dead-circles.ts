import { createHash } from "node:crypto";
import { currentGrant, currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** Stands for a sealed register of which nothing else is told. */
export const circleToken = (registerId: string): string => createHash("sha256").update(`circle\n${registerId}`).digest("hex").slice(0, 32);

/** SQL: whether somebody can still sign in and has a post or a role. */
const alive = (person: string) => `exists (select 1 from "account" a where a."person_id" = ${person} and a."disabled_at" is null)
  and (exists (select 1 from "membership" m where m."person_id" = ${person} and ${currentPeriod("m")})
    or exists (select 1 from "role_grant" x where x."person_id" = ${person} and ${currentGrant("x")}))`;

/** The sealed registers of which nobody who configures them is left: all have left or are locked out. */
export async function deadCircles(sql: SqlExecutor): Promise<readonly string[]> {
  const rows = await sql.rows<[string]>(
    `select g."id"::text as "id" from "register" g where g."sealed" and not exists (
       select 1 from "register_reach" w where w."register_id" = g."id" and w."right" = 'configure' and ${alive('w."person_id"')})
     order by g."id"`,
    [],
  );
  return rows.map(([id]) => id);
}

/** Those of the people who could not look after a register: they have left or are locked out. */
export async function unableAmong(sql: SqlExecutor, people: readonly string[]): Promise<readonly string[]> {
  const rows = await sql.rows<[string]>(
    `select p."name" from "person" p where p."id" = any($1::uuid[]) and not (${alive('p."id"')}) order by p."name"`,
    [people],
  );
  return rows.map(([name]) => name);
}
