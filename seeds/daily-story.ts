import { dayAfter } from "../schema/shared/days.screen.ts";
import { auditDrafts, reevaluate } from "../server/obligation/sync-obligations.ts";
import type { Answers } from "./answers.ts";
import type { DemoWorld } from "./demo-world.ts";
import { LOADING } from "./load-command.ts";
import { clock } from "./office-hours.ts";
import type { SeedDay } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Days on which what is asked changes by itself: posts, clearances and texts begin or end. */
function turningDays(world: DemoWorld): string[] {
  const { people, clearances, accessGrants, documents } = world.seeds;
  const periods = [...people.flatMap(({ memberships }) => memberships), ...clearances, ...accessGrants];
  const revisions = documents.flatMap((document) => document.revisions);
  const known = (days: readonly (SeedDay | null)[]) => days.flatMap((day) => (day === null ? [] : [world.day(day)]));
  const begins = known([...periods.map(({ from }) => from), ...revisions.map(({ effectiveFrom }) => effectiveFrom)]);
  const ends = known([...periods.map(({ until }) => until), ...revisions.map(({ trialUntil }) => trialUntil)]);
  return [...new Set([...begins, ...ends.map((day) => dayAfter(day, 1))])].sort();
}

/** Puts on the timeline what the system does by itself early on such days, today included, as its daily work does in a living company. */
export function tellDays(world: DemoWorld, timeline: Timeline, answers: Answers): void {
  const first =
    world.seeds.documents.flatMap(({ revisions }) => revisions.map(({ drafted }) => world.day(drafted))).sort()[0] ?? world.today;
  const days = turningDays(world).filter((day) => day > first && day < world.today);
  for (const [index, day] of [...days, world.today].entries()) {
    timeline.add(day, clock(0, 5), async () => {
      // No statistics are gathered by themselves inside a transaction, and without them the planner takes every table for empty.
      if (index % 8 === 0) await world.sql.rows("analyze", []);
      const changes = await reevaluate(world.sql, {}, world.clock.now());
      await world.audit("dailyWork", await auditDrafts(world.sql, changes));
      await answers.plan();
    });
  }
  for (const { number, memberships } of world.seeds.people) {
    const last = memberships
      .map(({ until }) => (until === null ? null : world.day(until)))
      .sort()
      .at(-1);
    const stays = memberships.some(({ until }) => until === null);
    if (!stays && last && last < world.today) timeline.add(dayAfter(last, 1), clock(0, 10), () => disableAccount(world, number));
  }
}

/** Whoever left signs in no more. */
async function disableAccount(world: DemoWorld, number: string): Promise<void> {
  const id = world.id("account", number);
  const now = world.clock.now();
  await world.sql.rows(`update "account" set "disabled_at" = $2, "version" = "version" + 1, "updated_at" = $2 where "id" = $1`, [id, now]);
  const changes = { disabledAt: { before: null, after: now.toISOString() } };
  await world.audit(LOADING, [{ subjectType: "Account", subjectId: id, revisionId: null, changes }]);
}
