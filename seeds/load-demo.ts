import { Organisation } from "../schema/organisation/Organisation.ts";
import { byClock } from "../schema/shared/clock.ts";
import { ORGANISATION_ZONE } from "../schema/shared/day.sql.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import type { Config } from "../server/config.ts";
import { onSimulatedClock } from "../server/database/clock.ts";
import type { Database } from "../server/database/database.ts";
import { transactionExecutor } from "../server/database/executor.ts";
import { keepPasswords, makeAccounts, makeRoles } from "./accounts.ts";
import { Answers } from "./answers.ts";
import { Beginning } from "./beginning.ts";
import { makeCalendar } from "./calendar-data.ts";
import { tellComments } from "./comment-story.ts";
import { tellConfidentiality } from "./confidentiality-story.ts";
import { tellDays } from "./daily-story.ts";
import { type DemoAccount, demoAccounts } from "./demo-accounts.ts";
import { DemoWorld } from "./demo-world.ts";
import { LOADING } from "./load-command.ts";
import { tellNotifications } from "./notification-story.ts";
import { clock } from "./office-hours.ts";
import { makeLevelsAndCategories, makeOrganisation } from "./organisation-data.ts";
import { tellPolicies } from "./policy-story.ts";
import { tellPublications } from "./publication-story.ts";
import { tellReadings } from "./reading-story.ts";
import { RegisterHistory } from "./register-history.ts";
import { tellRegisters } from "./register-story.ts";
import { tellScreens } from "./screen-story.ts";
import { readSeeds } from "./seed-files.ts";
import type { DemoLanguage } from "./seed-types.ts";
import { tellSessions } from "./session-story.ts";
import { Timeline } from "./timeline.ts";
import { tellTraining } from "./training-story.ts";

/** Days before today on which the demo company's records begin. */
const BEGINNING = -900;

/** Lets just one of several copies that start at once make the demo company. */
const DEMO_LOCK = 4_811_207;

/** Whether nobody and nothing is in the database yet. */
const IS_EMPTY = `select not exists (select 1 from "organisation") and not exists (select 1 from "account") and not exists (select 1 from "person")`;

/** Today, and the minute since midnight. */
const TODAY = `select today()::text as "today", extract(epoch from (rulebook_now() at time zone ${ORGANISATION_ZONE})::time)::int / 60 as "minute"`;

/**
 * Fills an empty database with the demo company of seeds/zh or seeds/en; any other is left as it is. What counts as evidence is made by the real commands, in the
 * order of time on a simulated clock, as people would have made it. All or nothing: it is one transaction.
 * @param onBegin called when it is really going to happen
 * @returns with whom one signs in
 */
export async function loadDemo(database: Database, config: Config, language: DemoLanguage, onBegin?: () => void): Promise<DemoAccount[]> {
  const seeds = readSeeds(language);
  const [row] = await database.reading.rows<[string, number]>(TODAY, []);
  const [today, minute] = row ?? ["", 0];
  await database.orm.em.fork().transactional(async (em) => {
    const sql = transactionExecutor(em);
    await sql.rows("select pg_advisory_xact_lock($1)", [DEMO_LOCK]);
    const [empty] = await sql.rows<[boolean]>(`${IS_EMPTY} as "empty"`, []);
    if (!empty?.[0]) return;
    onBegin?.();
    const world = new DemoWorld(seeds, config, today, minute, em);
    await onSimulatedClock(sql, () => byClock(world.clock, () => live(world)));
  });
  return demoAccounts(database);
}

/** Lets everything happen that has happened in the company. */
async function live(world: DemoWorld): Promise<void> {
  await world.setClock(dayAfter(world.today, BEGINNING), clock(8));
  await begin(world);
  const timeline = new Timeline((day, minute) => world.setClock(day, minute));
  const answers = new Answers(world, timeline);
  tellDays(world, timeline, answers);
  tellConfidentiality(world, timeline, answers);
  tellPolicies(world, timeline, answers);
  tellComments(world, timeline);
  tellPublications(world, timeline);
  tellTraining(world, timeline, answers);
  tellSessions(world, timeline);
  tellReadings(world, timeline);
  tellScreens(world, timeline);
  const registers = new RegisterHistory(world, timeline);
  tellRegisters(world, timeline, registers);
  tellNotifications(world, timeline);
  await timeline.run();
  await registers.finish();
}

/** What is there from the start: the organisation, its people, accounts and roles. */
export async function begin(world: DemoWorld): Promise<void> {
  const beginning = new Beginning(world);
  const { company, language } = world.seeds;
  beginning.add(Organisation, { name: company.name[language], demo: true });
  makeLevelsAndCategories(beginning);
  makeOrganisation(beginning);
  makeCalendar(beginning);
  makeAccounts(beginning);
  makeRoles(beginning);
  await beginning.keep(LOADING);
  await keepPasswords(beginning);
}
