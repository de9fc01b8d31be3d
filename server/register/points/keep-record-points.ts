import { dayAt } from "../../../schema/calendar/zone.screen.ts";
import type { PointsDefinition, PointsRule } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { formulasOf } from "../../../schema/register/expression/formulas.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { hiddenIn, hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { PointsTakenBack } from "../../../schema/register/PointsEntry.ts";
import { periodOf } from "../../../schema/register/points/points.screen.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type NewPoints, type StandingPoints, standingPoints, writeCorrections, writePoints } from "./points-entries.ts";
import { tellStreaks } from "./tell-streaks.ts";

/** A record as points look at it. */
export interface PointedRecord {
  readonly id: string;
  readonly registerId: string;
  readonly slug: string;
  readonly definition: RegisterDefinition;
  readonly state: string | null;
  readonly struck: boolean;
  /** What formulas know of it: its fields and its own columns. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A limit of the record that was missed, each time that it ran. */
interface Missed {
  readonly id: string;
  readonly key: string;
  readonly day: string;
}

/** The day that a field says; null for none. */
function dayIn(value: unknown, zone: string): string | null {
  if (typeof value !== "string" || value === "") return null;
  return value.length === "2026-11-30".length ? value : dayAt(new Date(value).getTime(), zone);
}

async function missedLimits(sql: SqlExecutor, { id, definition }: PointedRecord, zone: string): Promise<readonly Missed[]> {
  const asked = definition.points?.some(({ rules }) => rules.some(({ from }) => from && "limit" in from));
  if (!asked) return [];
  const rows = await sql.rows<[string, string, Date | string]>(
    `select l."id"::text, l."key", l."due_at" from "record_limit" l where l."record_id" = $1 and l."met" = false order by l."started_at"`,
    [id],
  );
  return rows.map(([limit, key, due]) => ({ id: limit, key, day: dayAt(new Date(due).getTime(), zone) }));
}

/** What of the record's own a rule gives points for, with the day on which it happened. */
function causesOf(
  rule: PointsRule,
  record: PointedRecord,
  missed: readonly Missed[],
  hasEntry: boolean,
  surroundings: Surroundings,
): readonly { readonly cause: string; readonly kind: "state" | "limit"; readonly day: string }[] {
  const { from } = rule;
  if (!from || record.struck) return [];
  if ("limit" in from) {
    const own = missed.filter(({ key }) => key === from.limit);
    return own.map(({ id, day }) => ({ cause: `limit ${id} ${rule.key}`, kind: "limit" as const, day }));
  }
  if (!("state" in from) || (record.state !== from.state && !hasEntry)) return [];
  // What a state gave stays when the record goes on from there, as long as what it was given for still holds.
  const values = { ...record.values, state: from.state };
  const holds = !from.when || formulasOf(record.definition, record.slug).holds(from.when, values, surroundings);
  return holds ? [{ cause: `state ${record.id} ${rule.key}`, kind: "state" as const, day: surroundings.today }] : [];
}

function duePoints(
  points: PointsDefinition,
  record: PointedRecord,
  missed: readonly Missed[],
  standing: readonly StandingPoints[],
  surroundings: Surroundings,
): readonly NewPoints[] {
  const personId = record.values[points.of];
  if (!isUuid(personId)) return [];
  const hidden = hiddenInputs(record.definition);
  const said = points.day === undefined ? null : dayIn(record.values[points.day], surroundings.timeZone);
  return points.rules.flatMap((rule) => {
    const own = standing.filter((entry) => entry.account === points.key && entry.rule === rule.key);
    const when = rule.from && "when" in rule.from ? rule.from.when : undefined;
    const personal =
      [points.of, points.day ?? ""].some((key) => hidden.has(key)) || (when !== undefined && hiddenIn(when, hidden).size > 0);
    return causesOf(rule, record, missed, own.length > 0, surroundings).map(({ cause, kind, day }) => {
      const before = own.find((entry) => entry.cause === cause);
      return {
        ...{ registerId: record.registerId, account: points.key, rule: rule.key, personId, kind, points: rule.points, cause },
        // Without a day of its own an entry stays in the period in which it was written.
        period: said === null && before ? before.period : periodOf(points.period, said ?? day),
        ...{ recordId: record.id, dutyTimeId: null, reason: null, personal },
      };
    });
  });
}

const isSame = (entry: StandingPoints, one: NewPoints): boolean =>
  entry.account === one.account && entry.cause === one.cause && entry.personId === one.personId && entry.period === one.period;

/**
 * Lets the points that a record gives follow from it: what it gives now and has not yet is written, once; what it gave and gives no more, since it was
 * struck, changed or met its limit after all, is taken back by an entry of its own. What a person corrected stays as they corrected it. The record
 * must be locked.
 * @param personId whose doing it was; null for the clock, and for somebody from outside
 */
export async function keepRecordPoints(
  sql: SqlExecutor,
  record: PointedRecord,
  surroundings: Surroundings,
  personId: string | null,
): Promise<void> {
  const { points: accounts = [] } = record.definition;
  if (accounts.length === 0) return;
  const standing = await standingPoints(sql, `e."record_id" = $1 and e."kind" in ('state', 'limit')`, [record.id]);
  const missed = await missedLimits(sql, record, surroundings.timeZone);
  const due = accounts.flatMap((points) => duePoints(points, record, missed, standing, surroundings));
  const act = { personId, now: new Date(surroundings.now) };
  const known = new Set(accounts.flatMap(({ key, rules }) => rules.map((rule) => `${key} ${rule.key}`)));
  const gone = standing.filter((entry) => known.has(`${entry.account} ${entry.rule}`) && !due.some((one) => isSame(entry, one)));
  const because = ({ kind, cause }: StandingPoints): WordOf<typeof PointsTakenBack> => {
    if (record.struck) return "struck";
    return kind === "limit" && !missed.some(({ id }) => cause.startsWith(`limit ${id} `)) ? "limitMet" : "changed";
  };
  await writeCorrections(
    sql,
    gone.map((entry) => ({ entryId: entry.id, to: 0, because: because(entry), reason: null })),
    act,
  );
  const fresh = due.filter((one) => !standing.some((entry) => isSame(entry, one)));
  await writePoints(sql, fresh, act);
  for (const points of accounts)
    await tellStreaks(sql, { registerId: record.registerId, definition: record.definition, points }, surroundings, fresh);
}
