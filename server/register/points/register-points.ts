import type { PointsDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { isPeriod, periodOf, periodsBack } from "../../../schema/register/points/points.screen.ts";
import type { MyScore, PersonScores, PointsAnswer } from "../../../schema/register/points/points-answer.screen.ts";
import { readableRows } from "../../access/condition-to-sql.ts";
import { look } from "../../commands/look.ts";
import type { Context } from "../../context.ts";
import { invalid } from "../../errors.ts";
import { codeModel } from "../../model/model.ts";
import { Parameters } from "../../model/parameters.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import { selectionOfFields, shown, titleField } from "../../reading/shown-field.ts";
import { isNamed, publishedRegister } from "../accounts/balance-of.ts";
import { pointsOf, whoMay } from "./points-of.ts";
import { isLow, type PeriodSum, periodSums, scoreOf } from "./scores.ts";

/** So many periods stand beside each other at least. */
const PERIODS = 6;

/** What is asked of points; all of it untrusted. */
export interface AskedPoints {
  readonly register: string;
  readonly account?: string | null | undefined;
  readonly until?: string | null | undefined;
}

type Person = Omit<PersonScores, "name">;

function personOf(
  { definition, points }: { readonly definition: RegisterDefinition; readonly points: PointsDefinition },
  id: string,
  sums: readonly PeriodSum[],
  periods: readonly string[],
  now: string,
): Person {
  const own = sums.filter(({ personId }) => personId === id);
  const since = own[0]?.since ? periodOf(points.period, own[0].since) : (own[0]?.period ?? now);
  // The last one that is over counts; of earlier ones only where all of its periods are shown.
  const end = periods.slice((points.streak?.periods ?? 1) - 1).findLast((period) => period < now && isLow(points, own, period, since));
  return {
    id,
    scores: periods.map((period) =>
      scoreOf(
        definition,
        points,
        period,
        own.find((sum) => sum.period === period),
      ),
    ),
    proposal: end !== undefined && points.streak ? { says: points.streak.says, period: end } : null,
  };
}

async function namesOf({ reader, language, config }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const title = titleField(codeModel("people"));
  const records = await recordsById(reader, "people", ids, selectionOfFields([title]));
  return new Map([...records].map(([id, row]) => [id, String(shown(row, title, { language, timeZone: config.timeZone }))]));
}

/** Points of people in the last periods, of all whose entries the reader sees, and the reader's own. */
export async function registerPoints(context: Context, asked: AskedPoints): Promise<PointsAnswer> {
  const found = await look(context, async (tx) => {
    const register = await publishedRegister(tx, asked.register);
    const accounts = register.definition.points ?? [];
    const published = pointsOf(register, asked.account ?? accounts[0]?.key ?? "", "account");
    const { points } = published;
    const now = periodOf(points.period, tx.today);
    if (asked.until && (!isPeriod(points.period, asked.until) || asked.until > now))
      throw invalid("until", "periodToCome", { period: now });
    const periods = periodsBack(asked.until ?? now, Math.max(PERIODS, (points.streak?.periods ?? 0) + 1)).toReversed();
    const sums = await periodSums(tx.sql, tx.actor, register.register.id, points.key, periods);
    const person = (id: string) => personOf(published, id, sums, periods, now);
    const people = [...new Set(sums.map(({ personId }) => personId))].map(person);
    return {
      ...{ people, mine: person(tx.actor.personId) },
      answer: {
        accounts: accounts.map(({ key, label }) => ({ key, label })),
        ...{ account: points.key, label: points.label, start: points.start, periods },
        rules: points.rules.map(({ key, label, points: count, from }) => ({ key, label, points: count, byHand: !from })),
        may: {
          give: points.rules.some(({ from }) => !from) && (await isNamed(tx, published, whoMay(points, points.givenBy))),
          correct: await isNamed(tx, published, points.correctedBy),
          decide: await isNamed(tx, published, whoMay(points, points.decidedBy)),
        },
      },
    };
  });
  const { people, mine, answer } = found;
  const names = await namesOf(
    context,
    people.map(({ id }) => id),
  );
  const named = (person: Person): PersonScores => ({ ...person, name: names.get(person.id) ?? "" });
  const last = (person: Person) => person.scores.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  // Whoever stands lowest now comes first.
  return { ...answer, people: people.map(named).sort((a, b) => last(a) - last(b) || a.name.localeCompare(b.name)), mine: named(mine) };
}

/** What the reader has now in each register in which something was entered for them in these weeks. */
export async function myPoints(context: Context): Promise<readonly MyScore[]> {
  return look(context, async (tx) => {
    const parameters = new Parameters();
    const me = parameters.add(tx.actor.personId);
    const readable = readableRows({ model: tx.actor.models.of("pointsEntries"), alias: "e" }, tx.actor, parameters);
    const { text, values } = parameters.statement(
      `select distinct g."id"::text, g."slug", v."definition"::text from "points_entry" e join "register" g on g."id" = e."register_id"
       join "register_version" v on v."id" = g."published_id"
       where e."person_id" = ${me}::uuid and e."at" > rulebook_now() - interval '62 days' and ${readable} order by 2`,
    );
    const scores: MyScore[] = [];
    for (const [id, slug, written] of await tx.sql.rows<[string, string, string]>(text, values)) {
      const definition: RegisterDefinition = JSON.parse(written);
      for (const points of definition.points ?? []) {
        const now = periodOf(points.period, tx.today);
        const [sum] = await periodSums(tx.sql, tx.actor, id, points.key, [now], tx.actor.personId);
        const score = scoreOf(definition, points, now, sum);
        scores.push({ slug, titles: definition.titles, account: points.key, label: points.label, now: score });
      }
    }
    return scores;
  });
}
