import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceNames, resources } from "../../schema/registry.ts";
import { type AnsweredRow, Comparison, plainFields } from "./compare.ts";
import type { Player } from "./make-organisation.ts";
import { type Stage, startStage } from "./stage.ts";

/** Reading texts of logged levels adds to the access log, so that is compared before any text is read. */
const order = ["accessLogs" as const, ...resourceNames.filter((name) => name !== "accessLogs")];
const PAGE = 100;

describe.each([20261121])("the API and the oracle, organisation %i", (seed) => {
  let stage: Stage;
  let total: Comparison;

  beforeAll(async () => {
    stage = await startStage(seed);
    total = new Comparison(stage.oracle, stage.truth);
  });
  afterAll(async () => {
    console.log(`Organisation ${seed}: ${total.decisions} decisions compared.`);
    await stage.server.close();
  });

  const named = (resource: (typeof resourceNames)[number]) => resources[resource].entity.name;
  const selection = (entity: string) =>
    plainFields(entity)
      .map((field) => (field.kind === "one" ? `${field.name} { id }` : field.name))
      .join(" ");

  /** Asks for all players, a few at a time. */
  async function everyPlayer(ask: (player: Player) => Promise<void>): Promise<void> {
    const left = [...stage.players];
    const work = async () => {
      for (let player = left.shift(); player; player = left.shift()) await ask(player);
    };
    await Promise.all([work(), work(), work()]);
  }

  test.each(order)("lists of %s: each row, each field, and the total", { timeout: 60_000 }, async (resource) => {
    const entity = named(resource);
    const comparison = new Comparison(stage.oracle, stage.truth);
    await everyPlayer(async (player) => {
      const client = await stage.client(player);
      const rows: AnsweredRow[] = [];
      for (let hasNext = true; hasNext; ) {
        const query = `{ list: ${resource}(page: { offset: ${rows.length}, limit: ${PAGE} }) { total hasNext items { ${selection(entity)} } } }`;
        const { list } = await client.get(query);
        rows.push(...list.items);
        hasNext = list.hasNext;
        const visible = stage.oracle.world
          .all(entity)
          .filter((row) => stage.oracle.mayReadRow(stage.oracle.who(player.person.id), entity, row));
        comparison.decide(`${player.name} ${entity}, total`, visible.length, list.total);
      }
      comparison.rows(player.name, stage.oracle.who(player.person.id), entity, rows);
    });
    total.decisions += comparison.decisions;
    expect(comparison.mistakes.slice(0, 20)).toEqual([]);
    expect(comparison.decisions).toBeGreaterThan(stage.players.length);
  });

  test("there are at least 20,000 decisions", () => {
    expect(total.decisions).toBeGreaterThan(20_000);
  });
});
