import { bandOf } from "../../../schema/register/band/bands.screen.ts";
import type { PointsDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hasStreak } from "../../../schema/register/points/points.screen.ts";
import type { PeriodScore } from "../../../schema/register/points/points-answer.screen.ts";
import type { Actor } from "../../access/actor.ts";
import { readableRows } from "../../access/condition-to-sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { Parameters } from "../../model/parameters.ts";

/** What somebody's entries of a period add up to, for a certain reader. */
export interface PeriodSum {
  readonly personId: string;
  readonly period: string;
  /** Null where the reader does not see all of them. */
  readonly points: number | null;
  readonly entries: number;
  readonly disputed: number;
  /** The day from which on the person was there. */
  readonly since: string | null;
}

type Row = [
  person: string,
  period: string,
  sum: string,
  all: string,
  readable: string,
  entries: string,
  disputed: string,
  since: string | null,
];

/** What the entries of people in these periods add up to, as far as the actor sees any of them. */
export async function periodSums(
  sql: SqlExecutor,
  actor: Actor,
  registerId: string,
  account: string,
  periods: readonly string[],
  personId: string | null = null,
): Promise<readonly PeriodSum[]> {
  const parameters = new Parameters();
  const readable = readableRows({ model: actor.models.of("pointsEntries"), alias: "e" }, actor, parameters);
  const { text, values } = parameters.statement(
    `select e."person_id"::text as "person", e."period", sum(e."hundredths")::text as "sum", count(*)::text as "all", count(*) filter (where ${readable})::text as "readable",
       count(*) filter (where ${readable} and e."corrects_id" is null)::text as "entries",
       count(*) filter (where ${readable} and exists (select 1 from "points_dispute" d where d."entry_id" = e."id" and d."outcome" is null))::text as "disputed",
       (select min(m."from")::text from "membership" m where m."person_id" = e."person_id") as "since"
     from "points_entry" e where e."register_id" = ${parameters.add(registerId)} and e."account" = ${parameters.add(account)}
       and e."period" = any(${parameters.add(periods)}::text[]) ${personId ? `and e."person_id" = ${parameters.add(personId)}` : ""}
     group by e."person_id", e."period" having bool_or(${readable})`,
  );
  const rows = await sql.rows<Row>(text, values);
  return rows.map(([person, period, sum, all, seen, entries, disputed, since]) => ({
    ...{
      personId: person,
      period,
      points: all === seen ? Number(sum) / 100 : null,
      entries: Number(entries),
      disputed: Number(disputed),
      since,
    },
  }));
}

/** A score that people read: at most two places. */
const rounded = (score: number): number => Math.round(score * 100) / 100;

/** The score of a period with its band; `sum` is left out where nothing was entered. */
export function scoreOf(definition: RegisterDefinition, points: PointsDefinition, period: string, sum: PeriodSum | undefined): PeriodScore {
  const score = sum?.points === null ? null : rounded(points.start + (sum?.points ?? 0));
  const bands = definition.bands?.find(({ key }) => key === points.bands)?.bands;
  const band = bands && score !== null ? bandOf(bands, score) : null;
  return { period, score, band: band && { key: band.key, label: band.label }, entries: sum?.entries ?? 0, disputed: sum?.disputed ?? 0 };
}

/** Whether somebody was below the mark for so many periods that are over, as far as the reader sees all of them. */
export function isLow(points: PointsDefinition, sums: readonly PeriodSum[], last: string, since: string): boolean {
  if (sums.some((sum) => sum.points === null)) return false;
  const lines = sums.map(({ period, points: count }) => ({ period, points: count ?? 0, struck: false }));
  return hasStreak(points, lines, last, since);
}
