import type { PointsDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hasStreak, periodBefore, periodOf, periodsBack } from "../../../schema/register/points/points.screen.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { peopleMeant } from "../who/people-meant.ts";

/** Points of a register. */
export interface AccountOf {
  readonly registerId: string;
  readonly definition: RegisterDefinition;
  readonly points: PointsDefinition;
}

/** What is said of somebody's periods. */
export interface SaidPeriods {
  readonly personId: string;
  readonly lines: readonly { readonly period: string; readonly points: number; readonly struck: false }[];
  /** The first period in which they were there at all. */
  readonly since: string;
}

/** What people have lost and won in periods. */
export async function pointsByPeriod(
  sql: SqlExecutor,
  { registerId, points }: AccountOf,
  periods: readonly string[],
): Promise<readonly SaidPeriods[]> {
  const rows = await sql.rows<[string, string, string, string | null]>(
    `select e."person_id"::text as "person", e."period", sum(e."hundredths")::text as "sum",
       (select min(m."from")::text from "membership" m where m."person_id" = e."person_id") as "since"
     from "points_entry" e where e."register_id" = $1 and e."account" = $2 and e."period" = any($3::text[]) group by e."person_id", e."period"`,
    [registerId, points.key, periods],
  );
  const people = new Map<string, { lines: SaidPeriods["lines"][number][]; since: string }>();
  for (const [person, period, sum, since] of rows) {
    const known = people.get(person) ?? { lines: [], since: since ? periodOf(points.period, since) : period };
    known.lines.push({ period, points: Number(sum) / 100, struck: false });
    people.set(person, known);
  }
  return [...people].map(([personId, { lines, since }]) => ({ personId, lines, since }));
}

/** Streaks are looked for in so many periods at most. */
const MOST_ENDS = 60;

type Row = [personId: string, entryId: string];

/** The first entry of each person in a period, which stands for it: what is proposed is told once. */
const firstEntries = `select distinct on (e."person_id") e."person_id"::text as "person", e."id"::text from "points_entry" e
  where e."register_id" = $1 and e."account" = $2 and e."period" = $3 and e."person_id" = any($4::uuid[]) and e."corrects_id" is null
  order by e."person_id", e."at", e."id"`;

/**
 * Tells whoever the register names, once, that somebody was below the mark for so many periods one after the other: a proposal, and nothing else
 * follows from it. Only periods that are over count. Answers how many were told.
 * @param fresh of these people and periods alone
 */
export async function tellStreaks(
  sql: SqlExecutor,
  account: AccountOf,
  { today, now }: { readonly today: string; readonly now: string },
  fresh: readonly { readonly account: string; readonly personId: string; readonly period: string }[] | null = null,
): Promise<number> {
  const { points } = account;
  const { streak } = points;
  if (!streak) return 0;
  const last = periodBefore(periodOf(points.period, today));
  let told = 0;
  for (const end of fresh
    ? endsNear(
        streak.periods,
        last,
        fresh.filter((one) => one.account === points.key).map(({ period }) => period),
      )
    : [last]) {
    const concerned = fresh?.filter((one) => one.account === points.key).map(({ personId }) => personId);
    const low = (await pointsByPeriod(sql, account, periodsBack(end, streak.periods))).filter(
      ({ personId, lines, since }) => (!concerned || concerned.includes(personId)) && hasStreak(points, lines, end, since),
    );
    told += await tellOf(
      sql,
      account,
      end,
      low.map(({ personId }) => personId),
      now,
    );
  }
  return told;
}

/** Periods that are over in which a streak may end that goes through one of these: what is counted late may complete an earlier one. */
function endsNear(count: number, last: string, periods: readonly string[]): readonly string[] {
  const first = periods.reduce((least, period) => (period < least ? period : least), last);
  const ends: string[] = [];
  for (let end = last; end >= first && ends.length < MOST_ENDS; end = periodBefore(end))
    if (periodsBack(end, count).some((period) => periods.includes(period))) ends.unshift(end);
  return ends;
}

/** Tells of these people's streaks that end with a period whoever is meant, each once. */
async function tellOf(
  sql: SqlExecutor,
  { registerId, definition, points }: AccountOf,
  end: string,
  people: readonly string[],
  now: string,
): Promise<number> {
  if (people.length === 0) return 0;
  const entries = await sql.rows<Row>(firstEntries, [registerId, points.key, end, people]);
  let told = 0;
  for (const [personId, entryId] of entries) {
    const [at] = await sql.rows<[owner: string, department: string | null]>(
      `select g."owning_department_id"::text as "owner", (select m."department_id"::text from "membership" m where m."person_id" = $2 and ${currentPeriod("m")} order by m."primary" desc, m."from" limit 1) as "department"
       from "register" g where g."id" = $1`,
      [registerId, personId],
    );
    if (!at) continue;
    const meant = await peopleMeant(sql, points.streak?.tells ?? [], {
      ...{
        definition,
        registerId,
        owningDepartmentId: at[0],
        departmentId: at[1],
        creatorId: null,
        handlerId: personId,
        data: { [points.of]: personId },
      },
    });
    const from = `select x as "recipient_id", $2::uuid as "points_entry_id" from unnest($1::uuid[]) x`;
    told += (await sql.rows(`${tellSql("pointsStreak", from, "$3")} returning "id"`, [[...meant], entryId, now])).length;
  }
  return told;
}
