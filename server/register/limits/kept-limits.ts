import { randomUUIDv7 } from "node:crypto";
import type { CountedIn } from "../../../schema/register/limit/span.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { KeptLimit } from "./limit-steps.ts";

type Row = [
  id: string,
  key: string,
  startedAt: Date | string,
  pausedSince: Date | string | null,
  left: number | null,
  countedIn: CountedIn,
  dueAt: Date | string,
  warnAt: Date | string | null,
  endedAt: Date | string | null,
  met: boolean | null,
  byMinutes: number | null,
  escalated: number,
  nextAt: Date | string | null,
];

const columns = `"id", "key", "started_at", "paused_since", "left", "counted_in", "due_at", "warn_at", "ended_at", "met", "by_minutes", "escalated", "next_at"`;

const instant = (value: Date | string) => new Date(value);
const maybe = (value: Date | string | null) => (value === null ? null : new Date(value));

/** A limit of a record with its identity. */
export interface IdentifiedLimit extends KeptLimit {
  readonly id: string;
}

const limitOf = ([
  id,
  key,
  startedAt,
  pausedSince,
  left,
  countedIn,
  dueAt,
  warnAt,
  endedAt,
  met,
  byMinutes,
  escalated,
  nextAt,
]: Row): IdentifiedLimit => ({
  ...{ id, key, left, countedIn, met, byMinutes, escalated },
  startedAt: instant(startedAt),
  pausedAt: maybe(pausedSince),
  dueAt: instant(dueAt),
  warnAt: maybe(warnAt),
  endedAt: maybe(endedAt),
  nextAt: maybe(nextAt),
});

/** The limits of a record that have not ended, by their keys. */
export async function openLimits(sql: SqlExecutor, recordId: string): Promise<ReadonlyMap<string, IdentifiedLimit>> {
  const rows = await sql.rows<Row>(`select ${columns} from "record_limit" where "record_id" = $1 and "ended_at" is null`, [recordId]);
  return new Map(rows.map((row) => [row[1], limitOf(row)]));
}

/** Keeps a limit: one that is there already under this id, or a new one. */
export async function writeLimit(sql: SqlExecutor, recordId: string, limit: KeptLimit, id: string | null, now: Date): Promise<string> {
  const identity = id ?? randomUUIDv7();
  await sql.rows(
    `insert into "record_limit" ("record_id", "created_at", "updated_at", "version", ${columns})
      values ($14, $15, $15, 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      on conflict ("id") do update set "version" = "record_limit"."version" + 1, "updated_at" = $15, "started_at" = $3, "paused_since" = $4, "left" = $5,
        "counted_in" = $6, "due_at" = $7, "warn_at" = $8, "ended_at" = $9, "met" = $10, "by_minutes" = $11, "escalated" = $12, "next_at" = $13`,
    [
      ...[identity, limit.key, limit.startedAt, limit.pausedAt, limit.left, limit.countedIn, limit.dueAt, limit.warnAt, limit.endedAt],
      ...[limit.met, limit.byMinutes, limit.escalated, limit.nextAt, recordId, now],
    ],
  );
  return identity;
}

/** The nearest last instant of the record's limits that run; null while none does. */
export async function nearestDue(sql: SqlExecutor, recordId: string): Promise<Date | null> {
  const [row] = await sql.rows<[Date | string | null]>(
    `select min("due_at") from "record_limit" where "record_id" = $1 and "ended_at" is null and "paused_since" is null`,
    [recordId],
  );
  return maybe(row?.[0] ?? null);
}
