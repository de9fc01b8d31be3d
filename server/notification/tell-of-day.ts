import { workingDaysAfter } from "../../schema/calendar/working-days.sql.ts";
import { openObligation } from "../../schema/obligation/obligation.sql.ts";
import { openInvitee } from "../../schema/policy/comment/comment.sql.ts";
import { daySql } from "../../schema/shared/day.sql.ts";
import { currentGrant } from "../../schema/shared/period.sql.ts";
import type { ToldKind } from "../../schema/told/list.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { tellSql } from "../telling/tell-sql.ts";

/** Working days before something is due at which its person is told. */
const SOON_WORKING_DAYS = 3;

/** Days before a clearance ends at which its person is told. */
const ENDING_DAYS = 14;

/** What ended longer ago is no news any more: a server that was off, or has just learnt to tell, does not tell of the whole past. */
const NEWS_DAYS = 14;

/** Whoever is asked today need not be told today that it is due soon; told once for a due date, a later one is told anew. */
const dueSoon = `select o."person_id" as "recipient_id", o."id" as "obligation_id" from "obligation" o
  where ${openObligation("o")} and o."due_on" between today() and (select ${workingDaysAfter("today()", String(SOON_WORKING_DAYS))})
    and not exists (select 1 from "notification" n where n."obligation_id" = o."id" and n."kind" = 'dueSoon' and n."day" >= o."due_on" - 6)
    and (o."asked_at" is null or ${daySql('o."asked_at"')} <> today())`;

const overdue = `select o."person_id" as "recipient_id", o."id" as "obligation_id" from "obligation" o
  where ${openObligation("o")} and o."due_on" between today() - ${NEWS_DAYS} and today() - 1
    and not exists (select 1 from "notification" n where n."obligation_id" = o."id" and n."kind" = 'overdue' and n."day" > o."due_on")`;

/** Whether another clearance of the same person reaches as far and holds on after the day on which this one ends. */
const goesOn = `exists (select 1 from "clearance" d join "classification_level" e on e."id" = d."level_id"
  where d."person_id" = c."person_id" and d."id" <> c."id" and ${currentGrant("d")} and e."rank" >= l."rank"
    and (d."until" is null or d."until" > c."until"))`;

const clearances = (from: string, to: string) => `select c."person_id" as "recipient_id", c."id" as "clearance_id"
  from "clearance" c join "classification_level" l on l."id" = c."level_id"
  where c."revoked_at" is null and c."from" <= today() and c."until" between ${from} and ${to} and not ${goesOn}`;

/** Working days before comments end at which those are reminded who have said nothing. */
const COMMENTS_END_WORKING_DAYS = 2;

const commentsEnding = `select i."person_id" as "recipient_id", i."id" as "invitee_id", i."revision_id" from "invitee" i join "comment_round" c on c."id" = i."round_id"
  where ${openInvitee("i")} and c."until" <= (select ${workingDaysAfter("today()", String(COMMENTS_END_WORKING_DAYS))})
    and not exists (select 1 from "notification" n where n."invitee_id" = i."id" and (n."kind" = 'commentsReminded' or n."day" >= today() - 1))`;

/**
 * Tells people what the day brings: what is due in three working days, on which drafts comments end within two, what was due the day before, which clearances end within
 * 14 days or have ended. Doing it again on the same day tells nothing twice. Answers how many notifications it made.
 */
export async function tellOfDay(sql: SqlExecutor, now: Date): Promise<number> {
  const news: readonly (readonly [ToldKind, string])[] = [
    ["dueSoon", dueSoon],
    ["overdue", overdue],
    ["commentsReminded", commentsEnding],
    ["clearanceEnding", clearances("today()", `today() + ${ENDING_DAYS}`)],
    ["clearanceEnded", clearances(`today() - ${NEWS_DAYS}`, "today() - 1")],
  ];
  let told = 0;
  for (const [kind, from] of news) told += (await sql.rows(`${tellSql(kind, from, "$1")} returning 1 as "told"`, [now])).length;
  return told;
}
