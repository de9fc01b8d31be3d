import { openRound } from "../../schema/policy/comment/comment.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { audienceSql } from "./audience.ts";
import { clearedSql, readingNeeds } from "./cleared-people.ts";
import { mainDepartment } from "./post-of.ts";

/** SQL: common tables of open rounds and whom they reach; `people` is SQL of an array of those who are looked at alone. */
export const reachedByRounds = (rounds: string, people?: string): string => `
  "rule" as materialized (select c."id", c."audience", c."revision_id", c."opened_by_id" from "comment_round" c where ${rounds}),
  "needs" as materialized (select n.* from ${readingNeeds('select u."revision_id" from "rule" u')} n),
  "reached" as materialized (
    select x."id" as "round_id", x."person_id", u."revision_id", ${clearedSql('x."person_id"', "n")} as "cleared"
    from ${audienceSql('"rule"', people)} x join "rule" u on u."id" = x."id" join "needs" n on n."revision_id" = u."revision_id"
    where x."person_id" <> u."opened_by_id")`;

/** SQL that invites those whom rounds reach and who are cleared for the draft. */
export const inviteReached = (now: string): string => `
  insert into "invitee" ("id", "version", "created_at", "updated_at", "round_id", "revision_id", "person_id", "department_id")
  select gen_random_uuid(), 1, ${now}, ${now}, x."round_id", x."revision_id", x."person_id", ${mainDepartment("p")}
  from "reached" x join "person" p on p."id" = x."person_id" where x."cleared" on conflict do nothing`;

/**
 * Lets those who are asked to comment follow their rounds' audiences as these are today: who dropped out reads the draft no longer, who comes in or
 * back is asked.
 * @param personIds the people to look at alone; everybody without
 */
export async function followInvitees(sql: SqlExecutor, now: Date, personIds?: readonly string[]): Promise<void> {
  const rounds = await sql.rows<[string]>(`select c."id"::text from "comment_round" c where ${openRound("c")}`, []);
  if (rounds.length === 0) return;
  const people = personIds ? "$3::uuid[]" : undefined;
  const looked = personIds ? `i."person_id" = any(${people})` : "true";
  const reached = `exists (select 1 from "reached" x where x."round_id" = i."round_id" and x."person_id" = i."person_id")`;
  const set = (value: string, which: string) => `
    update "invitee" i set "left_at" = ${value}, "version" = i."version" + 1, "updated_at" = $1::timestamptz
    where i."round_id" in (select u."id" from "rule" u) and ${looked} and ${which} returning 1`;
  await sql.rows(
    `with ${reachedByRounds('c."id" = any($2::uuid[])', people)},
      "gone" as (${set("$1::timestamptz", `i."left_at" is null and not ${reached}`)}),
      "back" as (${set("null", `i."left_at" is not null and ${reached}`)})
      ${inviteReached("$1::timestamptz")}`,
    [now, rounds.map(([id]) => id), ...(personIds ? [[...personIds]] : [])],
  );
}
