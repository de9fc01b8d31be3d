import { randomUUIDv7 } from "node:crypto";
import type { PointsEntryKind, PointsTakenBack } from "../../../schema/register/PointsEntry.ts";
import { countedHundredths } from "../../../schema/register/points/points-entry.sql.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { tellSql } from "../../telling/tell-sql.ts";

/** Points that are to be written. */
export interface NewPoints {
  readonly registerId: string;
  readonly account: string;
  readonly rule: string;
  readonly personId: string;
  readonly period: string;
  readonly kind: Exclude<WordOf<typeof PointsEntryKind>, "corrected">;
  readonly points: number;
  readonly recordId: string | null;
  readonly dutyTimeId: string | null;
  readonly reason: string | null;
  readonly personal: boolean;
  /** What caused it, in words that are the same each time: the same cause counts once, unless it was taken back since. */
  readonly cause: string;
}

/** An entry that the system itself has not taken back. */
export interface StandingPoints {
  readonly id: string;
  readonly account: string;
  readonly rule: string;
  readonly personId: string;
  readonly period: string;
  readonly kind: WordOf<typeof PointsEntryKind>;
  readonly cause: string;
  /** What it counts with all corrections, in hundredths. */
  readonly counts: number;
}

/** Whose doing something was, and when. */
export interface PointsAct {
  readonly personId: string | null;
  readonly now: Date;
}

/** An entry, and what it is corrected to. */
export interface Correction {
  readonly entryId: string;
  /** What the entry counts from then on, in hundredths. */
  readonly to: number;
  readonly because: WordOf<typeof PointsTakenBack> | null;
  readonly reason: string | null;
}

/** Points in hundredths, as they are kept. */
export const inHundredths = (points: number): number => Math.round(points * 100);

/** Writes entries of what has no standing entry yet, each once, and tells their people; the ids of those that were written. */
export async function writePoints(
  sql: SqlExecutor,
  entries: readonly NewPoints[],
  { personId, now }: PointsAct,
): Promise<readonly string[]> {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => ({ id: randomUUIDv7(), ...entry, hundredths: inHundredths(entry.points) }));
  const written = await sql.rows<[string]>(
    `insert into "points_entry" ("id", "register_id", "account", "person_id", "period", "kind", "rule", "record_id", "duty_time_id", "at", "by_id", "reason",
       "personal", "cause", "nth", "hundredths")
     select x."id", x."registerId", x."account", x."personId", x."period", x."kind", x."rule", x."recordId", x."dutyTimeId", $2, $3, x."reason", x."personal", x."cause",
       coalesce((select max(e."nth") from "points_entry" e where e."register_id" = x."registerId" and e."account" = x."account" and e."cause" = x."cause"), 0) + 1, x."hundredths"
     from jsonb_to_recordset($1::jsonb) x("id" uuid, "registerId" uuid, "account" text, "personId" uuid, "period" text, "kind" text, "rule" text, "recordId" uuid,
       "dutyTimeId" uuid, "reason" text, "personal" boolean, "cause" text, "hundredths" bigint)
     on conflict ("register_id", "account", "cause", "nth") do nothing returning "id"::text`,
    [JSON.stringify(rows), now, personId],
  );
  const ids = written.map(([id]) => id);
  await tellPeople(sql, "pointsEntered", ids, { personId, now });
  return ids;
}

/** Lets nobody else correct an entry to the end of the transaction. */
export const lockEntry = async (sql: SqlExecutor, id: string): Promise<void> => {
  await sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 6))`, [id]);
};

/**
 * Writes corrections beside their entries, which stay as they are; the ids. Whoever corrects the same entry at the same moment waits, so that it counts
 * what the last of them says.
 * @param tells whether their people are told of the corrections
 */
export async function writeCorrections(
  sql: SqlExecutor,
  corrections: readonly Correction[],
  { personId, now }: PointsAct,
  tells = true,
): Promise<readonly string[]> {
  if (corrections.length === 0) return [];
  for (const id of corrections.map(({ entryId }) => entryId).sort()) await lockEntry(sql, id);
  const rows = corrections.map((correction) => ({ id: randomUUIDv7(), ...correction }));
  await sql.rows(
    `insert into "points_entry" ("id", "register_id", "account", "person_id", "period", "kind", "rule", "record_id", "duty_time_id", "at", "by_id", "corrects_id",
       "because", "reason", "personal", "cause", "nth", "hundredths")
     select x."id", e."register_id", e."account", e."person_id", e."period", 'corrected', e."rule", e."record_id", e."duty_time_id", $2, $3, e."id",
       x."because", x."reason", e."personal", 'corrects ' || e."id",
       coalesce((select max(c."nth") from "points_entry" c where c."corrects_id" = e."id"), 0) + 1, x."to" - ${countedHundredths("e")}
     from jsonb_to_recordset($1::jsonb) x("id" uuid, "entryId" uuid, "because" text, "reason" text, "to" bigint) join "points_entry" e on e."id" = x."entryId"`,
    [JSON.stringify(rows), now, personId],
  );
  const told = corrections.map(({ entryId }) => entryId);
  if (tells) await tellPeople(sql, "pointsCorrected", told, { personId, now });
  return rows.map(({ id }) => id);
}

/** Tells the people of these entries; nobody is told of their own doing. */
async function tellPeople(
  sql: SqlExecutor,
  kind: "pointsEntered" | "pointsCorrected",
  ids: readonly string[],
  { personId, now }: PointsAct,
) {
  if (ids.length === 0) return;
  const from = `select e."person_id" as "recipient_id", e."id" as "points_entry_id" from "points_entry" e
    where e."id" = any($1::uuid[]) and e."person_id" is distinct from $3::uuid`;
  await sql.rows(tellSql(kind, from, "$2"), [ids, now, personId]);
}

type Row = [
  ...[id: string, account: string, rule: string, personId: string, period: string, kind: StandingPoints["kind"], cause: string],
  counts: string,
];

/** Entries for which something holds (of `e`), that were not taken back without anybody's doing, and are no corrections. */
export async function standingPoints(sql: SqlExecutor, where: string, values: readonly unknown[]): Promise<readonly StandingPoints[]> {
  const rows = await sql.rows<Row>(
    `select e."id"::text, e."account", e."rule", e."person_id"::text as "person", e."period", e."kind", e."cause", ${countedHundredths("e")}::text as "counts"
     from "points_entry" e where e."corrects_id" is null and ${where}
       and not exists (select 1 from "points_entry" c where c."corrects_id" = e."id" and c."because" is not null) order by e."at", e."id"`,
    values,
  );
  return rows.map(([id, account, rule, personId, period, kind, cause, counts]) => ({
    ...{ id, account, rule, personId, period, kind, cause, counts: Number(counts) },
  }));
}
