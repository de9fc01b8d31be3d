import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byClock } from "../../schema/shared/clock.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { DemoWorld } from "../../seeds/demo-world.ts";
import { begin } from "../../seeds/load-demo.ts";
import { clock } from "../../seeds/office-hours.ts";
import { RegisterHistory } from "../../seeds/register-history.ts";
import { recordsOf } from "../../seeds/register-records.ts";
import type { SeedRegister, SeedRegisterRecord } from "../../seeds/register-seed-types.ts";
import { type PastStory, tellRegisters } from "../../seeds/register-story.ts";
import { readSeeds } from "../../seeds/seed-files.ts";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { Timeline } from "../../seeds/timeline.ts";
import { loadConfig } from "../../server/config.ts";
import { onSimulatedClock } from "../../server/database/clock.ts";
import { transactionExecutor } from "../../server/database/executor.ts";
import { TestServer } from "../support/server.ts";
import { CommandHistory } from "./command-history.ts";
import { writtenRows } from "./written-rows.ts";

/** A Monday after a month's end, in the afternoon. */
const [TODAY, MINUTE] = ["2026-11-30", clock(15, 20)];

/** All of both companies in `npm run check:long`, else a few records of each register of the smaller one. */
const isLong = Boolean(process.env.LONG);

/** What a few records have all written. */
const always = ["register_record", "register_event", "record_limit", "transition_vote", "register_link", "balance_entry", "notification"];

/** Undoes what was made. */
class Undone extends Error {}

/** So many records of a register, spread over its time, with those that they name. */
function some(registers: readonly SeedRegister[], most: number): readonly SeedRegister[] {
  const of = new Map(registers.map((register) => [register.pack, recordsOf(register, TODAY)]));
  const named = new Set<SeedRegisterRecord>();
  const choose = (record: SeedRegisterRecord): void => {
    if (named.has(record)) return;
    named.add(record);
    for (const [, pack = "", key] of JSON.stringify(record).matchAll(/"([a-z-]+)\/([a-z0-9-]+)"/g))
      for (const other of of.get(pack) ?? []) if (other.key === key) choose(other);
  };
  for (const all of of.values())
    for (const [place, record] of all.entries()) if (place % Math.ceil(all.length / most) === 0) choose(record);
  const chosen = new Map([...of].map(([pack, all]) => [pack, all.filter((record) => named.has(record))]));
  // Nobody is cleared for anything yet.
  return registers.map(({ patterns: _, parameters: { level: __, ...parameters }, ...register }) => ({
    ...{ ...register, parameters },
    records: chosen.get(register.pack) ?? [],
  }));
}

describe.each(isLong ? (["en", "zh"] as const) : (["en"] as const))("the registers of the demo company in %s", (language: DemoLanguage) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  /** The rows that are there after the company has lived through its registers, and nothing else. */
  async function lived(most: number, by: "commands" | "rows"): Promise<Readonly<Record<string, readonly unknown[]>>> {
    let rows: Readonly<Record<string, readonly unknown[]>> = {};
    const seeds = readSeeds(language);
    // What is asked each day takes its time.
    const known = seeds.registers.filter(({ pack }) => isLong || !["patrols", "work-reports"].includes(pack));
    const registers = some(known, most);
    const made = server.database.orm.em.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      const world = new DemoWorld({ ...seeds, registers }, loadConfig({}), TODAY, MINUTE, em);
      await onSimulatedClock(sql, () =>
        byClock(world.clock, async () => {
          await world.setClock(dayAfter(TODAY, -500), clock(8));
          await begin(world);
          const timeline = new Timeline((day, minute) => world.setClock(day, minute));
          const live = async <Past>(history: PastStory<Past>) => {
            tellRegisters(world, timeline, history);
            await timeline.run();
            await world.setClock(TODAY, MINUTE);
            await history.finish();
          };
          await (by === "commands" ? live(new CommandHistory(world, timeline)) : live(new RegisterHistory(world, timeline)));
        }),
      );
      rows = await writtenRows(sql, dayAfter(TODAY, -30));
      throw new Undone();
    });
    await made.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    return rows;
  }

  test("are what people would have written through the commands", { timeout: 900_000 }, async () => {
    const most = isLong ? 1_000 : 2;
    const expected = await lived(most, "commands");
    const written = await lived(most, "rows");
    for (const table of isLong ? Object.keys(expected) : always) expect(expected[table]?.length, table).toBeGreaterThan(0);
    for (const [table, rows] of Object.entries(expected)) expect(written[table], table).toEqual(rows);
  });
});
