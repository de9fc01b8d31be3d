import type { PointsDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { notYetDue } from "../../../schema/register/duty-time.sql.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { PointsTakenBack } from "../../../schema/register/PointsEntry.ts";
import { periodOf } from "../../../schema/register/points/points.screen.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type PointsAct, standingPoints, writeCorrections, writePoints } from "./points-entries.ts";

/** Times that were due longer ago cost nothing any more, where nobody looked at them until now. */
const DAYS_BACK = 100;

interface Account {
  readonly registerId: string;
  readonly points: PointsDefinition;
  readonly rule: string;
  readonly duty: string;
  readonly costs: number;
  readonly personal: boolean;
}

/** Rules of published registers by which a missed duty costs points. */
async function dutyRules(sql: SqlExecutor, registerId: string | null): Promise<readonly Account[]> {
  const rows = await sql.rows<[string, RegisterDefinition]>(
    `select g."id"::text, v."definition" from "register" g join "register_version" v on v."id" = g."published_id"
     where v."definition" @? '$.points[*].rules[*].from.duty' ${registerId ? `and g."id" = $1` : ""} order by g."id"`,
    registerId ? [registerId] : [],
  );
  return rows.flatMap(([id, definition]) => {
    const hidden = hiddenInputs(definition);
    return (definition.points ?? []).flatMap((points) =>
      points.rules.flatMap(({ key, points: costs, from }) =>
        from && "duty" in from ? [{ registerId: id, points, rule: key, duty: from.duty, costs, personal: hidden.has(points.of) }] : [],
      ),
    );
  });
}

const dayHere = (moment: string) =>
  `((${moment} at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date)`;

/** SQL: times `t` of a duty that are over, with those (`o`) who owed them and did not do it; since there is the rule. */
const missed = `from "register_duty" d join "register_duty_time" t on t."duty_id" = d."id"
  join "obligation" o on o."duty_id" = d."id" and o."period" = t."period"
  cross join lateral (select min(v."published_at") as "since" from "register_version" v where v."register_id" = d."register_id" and v."published_at" is not null
    and v."definition" @? (format('$.points[*] ? (@.key == %s).rules[*] ? (@.key == %s && @.from.duty == %s)', to_json($3::text), to_json($4::text), to_json($2::text)))::jsonpath) s
  where d."register_id" = $1 and d."key" = $2 and t."opened_at" is not null and t."skipped_at" is null and not ${notYetDue("t")}
    and t."due_on" >= today() - ${DAYS_BACK} and coalesce(t."due_at" >= s."since", t."due_on" >= ${dayHere(`s."since"`)})
    and o."fulfilled_at" is null and o."waived_at" is null and o."suspended_at" is null and (o."cancelled_at" is null or o."cancel_reason" = 'missed')`;

async function charge(sql: SqlExecutor, { registerId, points, rule, duty, costs, personal }: Account, act: PointsAct): Promise<number> {
  const rows = await sql.rows<[string, string, string]>(
    `select t."id"::text as "time", o."person_id"::text as "person", t."due_on"::text as "day" ${missed}
       and not exists (select 1 from "points_entry" e where e."duty_time_id" = t."id" and e."person_id" = o."person_id" and e."account" = $3 and e."rule" = $4
         and e."corrects_id" is null and not exists (select 1 from "points_entry" c where c."corrects_id" = e."id" and c."because" is not null))`,
    [registerId, duty, points.key, rule],
  );
  const entries = rows.map(([dutyTimeId, personId, day]) => ({
    ...{
      registerId,
      account: points.key,
      rule,
      personId,
      period: periodOf(points.period, day),
      kind: "duty" as const,
      points: costs,
      personal,
    },
    ...{ recordId: null, dutyTimeId, reason: null, cause: `duty ${dutyTimeId} ${rule} ${personId}` },
  }));
  return (await writePoints(sql, entries, act)).length;
}

/** SQL: why a missed duty (entry `e`) is missed no more; null while it is. */
const noLonger = `(select case when t."skipped_at" is not null then 'skipped'
    when bool_or(o."fulfilled_at" is not null) then 'madeUp'
    when bool_and(o."waived_at" is not null or (o."cancelled_at" is not null and o."cancel_reason" <> 'missed')) then 'notOwed' end
  from "register_duty_time" t left join "obligation" o on o."duty_id" = t."duty_id" and o."period" = t."period" and o."person_id" = e."person_id"
  where t."id" = e."duty_time_id" group by t."skipped_at")`;

async function takeBack(sql: SqlExecutor, registerId: string | null, act: PointsAct): Promise<number> {
  const where = `e."duty_time_id" is not null and ${noLonger} is not null ${registerId ? `and e."register_id" = $1` : ""}`;
  const values = registerId ? [registerId] : [];
  const gone = await standingPoints(sql, where, values);
  if (gone.length === 0) return 0;
  const reasons = new Map(
    await sql.rows<[string, WordOf<typeof PointsTakenBack>]>(
      `select e."id"::text, ${noLonger} as "because" from "points_entry" e where e."id" = any($1::uuid[])`,
      [gone.map(({ id }) => id)],
    ),
  );
  const corrections = gone.map(({ id }) => ({ entryId: id, to: 0, because: reasons.get(id) ?? "notOwed", reason: null }));
  await writeCorrections(sql, corrections, act);
  return gone.length;
}

/**
 * Lets points follow from missed duties: whoever owed a time and did not do it loses them once it is over, at once and once; whoever made it up before the
 * next time opened, or owes it no more, has them back by an entry of its own.
 * @param registerId of this register alone
 */
export async function keepDutyPoints(
  sql: SqlExecutor,
  act: PointsAct,
  registerId: string | null = null,
): Promise<{ readonly charged: number; readonly takenBack: number }> {
  const rules = await dutyRules(sql, registerId);
  let charged = 0;
  for (const rule of rules) {
    // Servers and commands that look at once see each other's entries.
    await sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 5))`, [`duty points ${rule.registerId}`]);
    charged += await charge(sql, rule, act);
  }
  const takenBack = await takeBack(sql, registerId, act);
  return { charged, takenBack };
}
