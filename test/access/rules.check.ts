import { afterAll, beforeAll, expect, test } from "vitest";
import { Comparison } from "./compare.ts";
import { deeds, Inside } from "./inside.ts";
import type { Player } from "./make-organisation.ts";
import { allMutations } from "./mutations.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
let insiders: readonly { player: Player; inside: Inside }[];

beforeAll(async () => {
  stage = await startStage(20261122);
  const { server, oracle, players } = stage;
  insiders = await Promise.all(players.map(async (player) => ({ player, inside: await Inside.of(server.database, oracle.world, player) })));
});
afterAll(() => stage.server.close());

/** What the wall decides otherwise than the oracle for one player. */
async function mistakes({ player, inside }: (typeof insiders)[number], entity: string, actions: readonly string[]): Promise<string[]> {
  const { oracle, truth } = stage;
  const comparison = new Comparison(oracle, truth);
  const who = oracle.who(player.person.id);
  if (actions.includes("read")) comparison.rows(player.name, who, entity, await inside.rows(entity));
  for (const action of deeds.filter((deed) => actions.includes(deed))) {
    const allowed = await inside.allowed(action, entity);
    for (const row of oracle.world.all(entity)) {
      comparison.decide(`${player.name} may ${action} ${entity} ${row.id}`, oracle.mayDo(who, action, entity, row), allowed.has(row.id));
    }
  }
  return comparison.mistakes;
}

test("with all rules the wall decides as the oracle does", { timeout: 120_000 }, async () => {
  const found: string[] = [];
  for (const entity of stage.oracle.world.entities) {
    for (const insider of insiders) found.push(...(await mistakes(insider, entity, ["read", ...deeds])));
  }
  expect(found.slice(0, 20)).toEqual([]);
});

test.each(allMutations())("without $name something is decided wrongly", async ({ entity, actions, apply }) => {
  const restore = apply();
  try {
    for (const insider of insiders) if ((await mistakes(insider, entity, actions)).length > 0) return;
  } finally {
    restore();
  }
  expect.fail("Nothing is decided otherwise: no test proves this rule.");
});
