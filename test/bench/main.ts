import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDatabaseServer } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { Child } from "./child.ts";
import { fill, TOKEN } from "./fill.ts";
import { load, type Measure, send, type Target } from "./load.ts";
import { type PageAnswer, pageQuery } from "./page.ts";
import { measurePublishing } from "./publish.ts";

/**
 * `npm run bench`: Rulebook beside the floor on the same database and machine, in one run. Figures vary with the machine; the
 * share of the floor is what counts.
 */

const CONNECTIONS = 10;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const ROUNDS = 3;

const cookie = `${SESSION_COOKIE}=${TOKEN}`;
const floorTarget = (port: number, total: boolean): Target => ({ port, path: total ? "/total" : "/", method: "GET", headers: { cookie } });
const rulebookTarget = (port: number, total: boolean): Target => ({
  port,
  path: "/graphql",
  method: "POST",
  headers: { cookie, "content-type": "application/json" },
  body: pageQuery(total),
});

async function compare(floor: Child, rulebook: Child, total: boolean): Promise<void> {
  const expected: PageAnswer = JSON.parse(await send(floorTarget(floor.port, total)));
  const { data } = JSON.parse(await send(rulebookTarget(rulebook.port, total)));
  assert.deepEqual(data.policyDocuments, expected, "Both must answer the same rows.");
}

/** Rounds of both in turn, so that a slow minute of the machine meets both; the best round counts. */
async function race(floor: Target, rulebook: Target): Promise<{ floor: Measure; rulebook: Measure }> {
  const best = (a: Measure | undefined, b: Measure) => (a && a.perSecond > b.perSecond ? a : b);
  let result: { floor?: Measure; rulebook?: Measure } = {};
  await load(floor, CONNECTIONS, 2);
  await load(rulebook, CONNECTIONS, 4);
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = { floor: await load(floor, CONNECTIONS, SECONDS), rulebook: await load(rulebook, CONNECTIONS, SECONDS) };
    result = { floor: best(result.floor, measured.floor), rulebook: best(result.rulebook, measured.rulebook) };
  }
  const { floor: first, rulebook: second } = result;
  if (!first || !second) throw new Error("Nothing was measured.");
  return { floor: first, rulebook: second };
}

const figure = (value: number, digits = 0) => value.toFixed(digits).padStart(9);

function line(name: string, { floor, rulebook }: { floor: Measure; rulebook: Measure }, memory: number): string {
  const numbers = [floor.perSecond, rulebook.perSecond].map((value) => figure(value));
  const times = [floor.p50, rulebook.p50, floor.p99, rulebook.p99].map((value) => figure(value, 1));
  return `${name.padEnd(20)} ${numbers.join(" ")} ${times.join(" ")} ${figure(memory / 2 ** 20)} ${figure(rulebook.perSecond / floor.perSecond, 2)}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rulebook-bench-"));
  const server = await openDatabaseServer({ dataDir: folder, databaseUrl: undefined, timeZone: "Asia/Shanghai" });
  try {
    await migrate(server.connection);
    const client = new pg.Client(server.connection);
    await client.connect();
    console.log("Filling the database …");
    await fill(client, (text) => console.log(text));
    await client.end();
    const floor = await Child.start("floor", server.connection);
    const rulebook = await Child.start("rulebook", server.connection);
    console.log(
      `\n${"".padEnd(20)} ${["floor/s", "Rulebook/s", "p50 floor", "p50 ours", "p99 floor", "p99 ours", "MB ours", "share"].map((head) => head.padStart(9)).join(" ")}`,
    );
    for (const total of [false, true]) {
      await compare(floor, rulebook, total);
      const measured = await race(floorTarget(floor.port, total), rulebookTarget(rulebook.port, total));
      console.log(line(total ? "list with total" : "list without total", measured, await rulebook.memory()));
    }
    const published = await measurePublishing(rulebook.port, server.connection, 5);
    console.log(
      `\nPublishing to ${published.people.toLocaleString("en")} people: ${figure(published.publish)} ms; bare INSERT … SELECT of as many rows: ${figure(published.bare)} ms; ratio ${(published.publish / published.bare).toFixed(2)}`,
    );
    console.log(`Memory of the server afterwards: ${((await rulebook.memory()) / 2 ** 20).toFixed(0)} MB RSS`);
    floor.stop();
    rulebook.stop();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
