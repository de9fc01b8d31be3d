import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { type DatabaseConnection, openDatabaseServer } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { Child } from "./child.ts";
import { Company } from "./company.ts";
import { fill, fillProvisions, HEAD_TOKEN, LARGE, madeWord, PUBLISHER_TOKEN, SIZES, type Sizes, SMALL, SOUGHT, TOKEN } from "./fill.ts";
import { importing } from "./import.ts";
import { load, type Measure, send, type Target } from "./load.ts";
import { highestRate } from "./open-load.ts";
import { lookUpQuery, matrixQuery, type PageAnswer, pageQuery, provisionSearchQuery, readingQuery, searchQuery } from "./page.ts";
import { pdf } from "./pdf.ts";
import { measurePublishing } from "./publish.ts";
import { makeRegister, registerQuery } from "./register.ts";
import { soak } from "./soak.ts";
import { typing } from "./typing.ts";
import { weight } from "./weight.ts";

/**
 * `npm run bench`: Rulebook beside hand-written servers on the same database and machine, in one run. Figures vary with the machine; the
 * share of the floor is what counts. `-- --before=FOLDER` also measures the mixed load of another version, which is built in that folder;
 * `-- --only=lists,sizes,search,registers,import,mixed,typing,pdf,weight` runs parts. `-- --soak`: what one hostile
 * account does to the others, instead.
 */

const CONNECTIONS = 10;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const ROUNDS = 3;

const { values: options } = parseArgs({ options: { before: { type: "string" }, only: { type: "string" }, soak: { type: "boolean" } } });
const wanted = (part: "lists" | "sizes" | "search" | "registers" | "import" | "mixed" | "typing" | "pdf" | "weight") =>
  !options.only || options.only.split(",").includes(part);

const cookieOf = (token: string) => `${SESSION_COOKIE}=${token}`;
const floorTarget = (port: number, path: string): Target => ({ port, path, method: "GET", headers: { cookie: cookieOf(TOKEN) } });
const rulebookTarget = (port: number, body: string, token = TOKEN): Target => ({
  port,
  path: "/graphql",
  method: "POST",
  headers: { cookie: cookieOf(token), "content-type": "application/json" },
  body,
});

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
const megabytes = async (child: Child) => (await child.memory()) / 2 ** 20;

function heads(): void {
  const names = ["floor/s", "Rulebook/s", "p50 floor", "p50 ours", "p99 floor", "p99 ours", "MB ours", "share"];
  console.log(`\n${"".padEnd(28)} ${names.map((name) => name.padStart(9)).join(" ")}`);
}

async function line(name: string, floor: Target, rulebook: Target, child: Child): Promise<void> {
  const { floor: low, rulebook: ours } = await race(floor, rulebook);
  const numbers = [low.perSecond, ours.perSecond].map((value) => figure(value));
  const times = [low.p50, ours.p50, low.p99, ours.p99].map((value) => figure(value, 1));
  const share = figure(ours.perSecond / low.perSecond, 2);
  console.log(`${name.padEnd(28)} ${numbers.join(" ")} ${times.join(" ")} ${figure(await megabytes(child))} ${share}`);
}

async function registers(connection: DatabaseConnection): Promise<void> {
  const [floor, rulebook] = [await Child.start("floor", connection), await Child.start("rulebook", connection)];
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  await client.connect();
  const publisher = (body: string) => rulebookTarget(rulebook.port, body, PUBLISHER_TOKEN);
  await makeRegister(client, publisher);
  if (wanted("registers")) await listOfRegister(floor, rulebook);
  if (wanted("import")) await importing(client, rulebook, publisher);
  await client.end();
  for (const child of [floor, rulebook]) child.stop();
}

/** A list of 25 of 100,000 records of a register, filtered by an indexed field, with a person and a department. */
async function listOfRegister(floor: Child, rulebook: Child): Promise<void> {
  const [low, ours] = [floorTarget(floor.port, "/register"), rulebookTarget(rulebook.port, registerQuery())];
  assert.deepEqual((await dataOf(ours)).rows, JSON.parse(await send(low)), "Both must answer the same records.");
  heads();
  await line("list of a register", low, ours, rulebook);
}

const dataOf = async (target: Target) => {
  const { data, errors } = JSON.parse(await send(target));
  assert.equal(errors, undefined);
  return data;
};

async function lists(connection: DatabaseConnection): Promise<void> {
  const [floor, plain, rulebook] = [
    await Child.start("floor", connection),
    await Child.start("plain-floor", connection),
    await Child.start("rulebook", connection),
  ];
  heads();
  for (const total of [false, true]) {
    const [low, ours] = [floorTarget(floor.port, total ? "/total" : "/"), rulebookTarget(rulebook.port, pageQuery(total))];
    const expected: PageAnswer = JSON.parse(await send(low));
    assert.deepEqual((await dataOf(ours)).policyDocuments, expected, "Both must answer the same rows.");
    await line(total ? "list with total" : "list without total", low, ours, rulebook);
    if (!total) await line("the same, plain floor", floorTarget(plain.port, "/"), ours, rulebook);
  }
  const reading = rulebookTarget(rulebook.port, readingQuery());
  const text = JSON.parse(await send(floorTarget(plain.port, "/reading")));
  assert.deepEqual((await dataOf(reading)).revision, text, "Both must answer the same text.");
  await line("reading 500 articles", floorTarget(plain.port, "/reading"), reading, rulebook);
  const matrix = rulebookTarget(rulebook.port, matrixQuery(), HEAD_TOKEN);
  const cells = JSON.parse(await send(floorTarget(plain.port, "/matrix")));
  const { obligationMatrix } = await dataOf(matrix);
  assert.deepEqual(obligationMatrix.people, cells.people, "Both must answer the same people.");
  assert.equal(obligationMatrix.columns.length, cells.columns.length);
  await line(`matrix ${cells.people.length} × ${cells.columns.length}`, floorTarget(plain.port, "/matrix"), matrix, rulebook);
  const search = await load(rulebookTarget(rulebook.port, searchQuery()), CONNECTIONS, SECONDS);
  console.log(`search: ${figure(search.perSecond)}/s, p50 ${search.p50.toFixed(1)} ms, p95 ${search.p95.toFixed(1)} ms`);
  await publishing(rulebook, connection);
  console.log(`Memory of the server afterwards: ${(await megabytes(rulebook)).toFixed(0)} MB RSS`);
  for (const child of [floor, plain, rulebook]) child.stop();
}

async function publishing(rulebook: Child, connection: DatabaseConnection): Promise<void> {
  const { people, bare, publish } = await measurePublishing(rulebook.port, connection, 5);
  console.log(
    `Publishing to ${people.toLocaleString("en")} people: ${figure(publish)} ms; bare INSERT … SELECT of as many rows: ${figure(bare)} ms; ratio ${(publish / bare).toFixed(2)}`,
  );
}

/** The list's p95 with few and with very many documents: the median of alternating rounds. */
async function sizes(small: DatabaseConnection, large: DatabaseConnection): Promise<void> {
  const servers = [await Child.start("rulebook", small), await Child.start("rulebook", large)];
  const found: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { port }] of servers.entries()) {
      const target = rulebookTarget(port, pageQuery(false));
      if (round === 0) await load(target, CONNECTIONS, 4);
      found[index]?.push((await load(target, CONNECTIONS, SECONDS)).p95);
    }
  }
  const [few = 0, many = 0] = found.map((times) => times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]);
  console.log(
    `\np95 of the list: ${few.toFixed(1)} ms with ${SMALL.documents.toLocaleString("en")} documents, ${many.toFixed(1)} ms with ${LARGE.documents.toLocaleString("en")}; ratio ${(many / few).toFixed(2)}`,
  );
  const [, last] = servers;
  if (last) await publishing(last, large);
  for (const child of servers) child.stop();
}

/** Looking for words in 200,000 provisions beside looking up one of them by its identity. */
async function searching(connection: DatabaseConnection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await fillProvisions(client);
  await client.end();
  const rulebook = await Child.start("rulebook", connection);
  const lookUp = rulebookTarget(rulebook.port, lookUpQuery());
  assert.ok((await dataOf(lookUp)).provision);
  await load(lookUp, CONNECTIONS, 2);
  const single = await load(lookUp, CONNECTIONS, SECONDS);
  console.log(`\nlook-up of one provision: ${figure(single.perSecond)}/s, p95 ${single.p95.toFixed(1)} ms`);
  for (const [name, text] of [
    ["a word", madeWord(77)],
    ["two words", `${madeWord(77)} ${madeWord(84)}`],
    ["a word of every provision", "职责"],
  ] as const) {
    const target = rulebookTarget(rulebook.port, provisionSearchQuery(text));
    const { total } = (await dataOf(target)).searchProvisions;
    await load(target, CONNECTIONS, 2);
    const { perSecond, p95 } = await load(target, CONNECTIONS, SECONDS);
    console.log(
      `${name}, ${total.toLocaleString("en")} provisions: ${figure(perSecond)}/s, p95 ${p95.toFixed(1)} ms; ratio ${(p95 / single.p95).toFixed(1)}`,
    );
  }
  rulebook.stop();
}

/** The highest rate of a mixed load on the demo company, of this version and of another one in turn. */
async function mixed(): Promise<void> {
  const folders = [projectFolder, ...(options.before ? [options.before] : [])];
  const rates: number[] = [];
  for (const folder of folders) {
    const company = await Company.start(folder);
    const rate = await highestRate(company.mixed());
    await company.stop();
    rates.push(rate);
    console.log(
      `Mixed load, p99 below 200 ms and no error: ${rate.toFixed(0)}/s (${folder === projectFolder ? "this version" : "the one before"})`,
    );
  }
  const [ours, before] = rates;
  if (ours !== undefined && before !== undefined) console.log(`ratio ${(ours / before).toFixed(2)}`);
}

async function filled(server: DatabaseConnection, name: string, many: Sizes): Promise<DatabaseConnection> {
  const admin = new pg.Client(server);
  await admin.connect();
  if (name !== server.database) await admin.query(`create database ${pg.escapeIdentifier(name)}`);
  await admin.end();
  const connection = { ...server, database: name };
  await migrate(connection);
  const client = new pg.Client(connection);
  // Ending the server ends its connections: what went wrong before is what is told.
  client.on("error", () => undefined);
  await client.connect();
  console.log(`Filling the database ${name} …`);
  await fill(client, (text) => console.log(text), many);
  await client.end();
  return connection;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rulebook-bench-"));
  const server = await openDatabaseServer({ dataDir: folder, databaseUrl: undefined, timeZone: "Asia/Shanghai" });
  try {
    if (options.soak) {
      const rulebook = await Child.start("rulebook", await filled(server.connection, server.connection.database, SIZES));
      await soak(rulebook, server.connection);
      rulebook.stop();
      return;
    }
    if (wanted("lists")) await lists(await filled(server.connection, server.connection.database, SIZES));
    if (wanted("sizes")) await sizes(await filled(server.connection, "small", SMALL), await filled(server.connection, "large", LARGE));
    if (wanted("registers") || wanted("import")) await registers(await filled(server.connection, "registers", SMALL));
    if (wanted("search")) await searching(await filled(server.connection, "sought", SOUGHT));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (wanted("mixed")) await mixed();
  if (wanted("typing")) await typing();
  if (wanted("pdf")) await pdf();
  if (wanted("weight")) weight();
}

await main();
