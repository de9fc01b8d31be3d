import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import { Chance } from "./chance.ts";
import { type Happening, liveOn } from "./lives.ts";
import type { Player } from "./make-organisation.ts";
import { HistoryOracle } from "./oracle-history.ts";
import { type Stage, startStage } from "./stage.ts";
import { descriptionOf } from "./store.ts";

/** One of each kind reads; of those through whose rights the most differs, with and without clearance, two. */
const names = [
  ...["all seeing auditor", "staff", "staff cleared", "staff in the know", "head cleared", "deputy"],
  ...["policyEditor somewhere", "policyEditor cleared", "approver cleared", "confidentialityOfficer cleared"],
  ...["auditor somewhere", "administrator without post", "editor who sees every draft", "mixture 1"],
];
const STEPS = 220;
const QUERY = `query ($resource: String!, $id: ID!, $offset: Int, $limit: Int) {
  history(resource: $resource, id: $id, offset: $offset, limit: $limit) { command changes actorName }
}`;

const SEED = 20261130;
let stage: Stage;
let happenings: Happening[];

beforeAll(async () => {
  stage = await startStage(SEED);
  happenings = await liveOn(stage, SEED, STEPS);
});
afterAll(() => stage.server.close());

const resourceOf = (entity: string): ResourceName => resourceNames.find((name) => resources[name].entity.name === entity)!;

/** An entry as the API answers it, with relations as ids. */
function plain({ command, changes }: { command: string | null; changes: any[] | null }, entity: string) {
  const isRelation = (field: string) => descriptionOf(entity).fields.get(field)?.kind === "one";
  const value = (field: string, of: any) => (isRelation(field) ? (of?.id ?? null) : of);
  const all = changes?.map(({ field, before, after }) => [field, { before: value(field, before), after: value(field, after) }]);
  return { command, changes: all ? Object.fromEntries(all) : null };
}

test("of a life everybody learns what they could have read then and may read now, on every page", { timeout: 120_000 }, async () => {
  const opinion = new HistoryOracle(stage.oracle, happenings);
  const records = new Map(happenings.map(({ entity, id }) => [id, entity]));
  const players = stage.players.filter(({ name }) => names.includes(name));
  expect(players).toHaveLength(names.length);
  const mistakes: string[] = [];
  const told = { entries: 0, left: 0, masked: 0 };
  const pages = new Chance(SEED);
  async function compare({ name, person }: Player): Promise<void> {
    const client = await stage.client({ name, person });
    const who = stage.oracle.who(person.id);
    for (const [id, entity] of records) {
      const expected = opinion.history(who, entity, id);
      const ask = async (page: object) =>
        (await client.get(QUERY, { resource: resourceOf(entity), id, ...page })).history?.map((entry: any) => plain(entry, entity)) ?? null;
      const about = `${name} ${entity} ${id}`;
      const differs = (got: unknown, wanted: unknown, page: string) => {
        if (!isDeepStrictEqual(got, wanted))
          mistakes.push(`${about}${page}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
      };
      differs(await ask({ limit: 100 }), expected, "");
      if (expected === null) continue;
      const [offset, limit] = [pages.whole(0, expected.length), pages.whole(1, 3)];
      if (expected.length > 1) differs(await ask({ offset, limit }), expected.slice(offset, offset + limit), ` from ${offset}`);
      told.entries += expected.length;
      told.masked += expected.filter(({ command }) => command === null).length;
      told.left += happenings.filter((event) => event.id === id).length - expected.length;
    }
  }
  const left = [...players];
  const work = async () => {
    for (let player = left.shift(); player; player = left.shift()) await compare(player);
  };
  await Promise.all([work(), work(), work()]);
  expect(mistakes.slice(0, 3)).toEqual([]);
  console.log(`Histories: ${told.entries} entries told, ${told.masked} of them only that something happened, ${told.left} left out.`);
  expect(told.masked).toBeGreaterThan(0);
  for (const count of [told.entries, told.left]) expect(count).toBeGreaterThan(25);
});
