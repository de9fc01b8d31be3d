import { Agent, request } from "node:http";
import pg from "pg";
import type { DatabaseConnection } from "../../server/database/database-server.ts";
import { SESSION_COOKIE } from "../../server/identity/session-token.ts";
import type { Child } from "./child.ts";
import { PUBLISHER_TOKEN, TOKEN } from "./fill.ts";
import { type Hostile, hostileRequests } from "./hostile.ts";
import { percentile, send, type Target } from "./load.ts";
import { pageQuery } from "./page.ts";

/** Seconds before and during the attack. */
const QUIET = Number(process.env.SOAK_QUIET ?? 60);
const ATTACK = Number(process.env.SOAK_ATTACK ?? 120);
/** Milliseconds between two lists of the honest account. */
const PAUSE = 100;
/** What must hold: the honest account's lists take at most so many times as long, and the server has at most so many bytes. */
const BAR = { times: 4, bytes: 600 * 1024 ** 2 } as const;

/** Asks for a list again and again for so many seconds, as somebody at work does; answers how long each took, in milliseconds. */
async function honest(target: Target, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const sent = performance.now();
    await send(target, agent);
    took.push(performance.now() - sent);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  agent.destroy();
  return took.sort((a, b) => a - b);
}

/** Sends one hostile request and answers its status, 0 for one that was hung up or cut off. */
function attack(port: number, { query, variables, hangsUp }: Hostile, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", cookie: `${SESSION_COOKIE}=${PUBLISHER_TOKEN}` };
    const outgoing = request({ host: "127.0.0.1", port, path: "/graphql", method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", () => resolve(0));
    });
    outgoing.on("error", () => resolve(0));
    outgoing.end(JSON.stringify({ query, variables }));
    if (hangsUp) setTimeout(() => outgoing.destroy(), hangsUp);
  });
}

/** Sends each of the hostile requests over and over, all of them at once, until the end. */
async function hostility(port: number, end: number): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true });
  const statuses = new Map<number, number>();
  const loops = hostileRequests(0).map(async (_, index) => {
    for (let round = 0; performance.now() < end; round += 1) {
      const one = hostileRequests(round)[index];
      const status = one ? await attack(port, one, agent) : 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // Whoever is refused at once tries again at once, but a loop that only refuses measures the one who loops.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await Promise.all(loops);
  agent.destroy();
  return statuses;
}

async function runningStatements(connection: DatabaseConnection): Promise<number> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()",
  );
  await client.end();
  return rows[0]?.count ?? 0;
}

/** `npm run bench -- --soak`: what one hostile account does to another's lists, and to the server's memory. */
export async function soak(rulebook: Child, connection: DatabaseConnection): Promise<void> {
  const target: Target = {
    ...{ port: rulebook.port, path: "/graphql", method: "POST" },
    headers: { cookie: `${SESSION_COOKIE}=${TOKEN}`, "content-type": "application/json" },
    body: pageQuery(false),
  };
  await honest(target, Math.min(QUIET, 5));
  const before = await honest(target, QUIET);
  await rulebook.delay();
  let memory = 0;
  const look = async () => {
    memory = Math.max(memory, await rulebook.memory());
  };
  const watch = setInterval(look, 500);
  const [during, statuses] = await Promise.all([honest(target, ATTACK), hostility(rulebook.port, performance.now() + ATTACK * 1_000)]);
  clearInterval(watch);
  const delay = await rulebook.delay();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const left = await runningStatements(connection);
  const [quiet, attacked] = [percentile(before, 0.95), percentile(during, 0.95)];
  const told = [...statuses].map(([status, count]) => `${status || "hung up"}: ${count}`).join(", ");
  console.log(`Hostile requests, ${hostileRequests(0).length} kinds at once for ${ATTACK} s (${told})`);
  console.log(
    `p50 of another account's list: ${percentile(before, 0.5).toFixed(1)} ms before, ${percentile(during, 0.5).toFixed(1)} ms meanwhile`,
  );
  console.log(
    `p95: ${quiet.toFixed(1)} ms before, ${attacked.toFixed(1)} ms meanwhile, ${(attacked / quiet).toFixed(2)} × (at most ${BAR.times} ×)`,
  );
  console.log(`Memory of the server at most: ${(memory / 1024 ** 2).toFixed(0)} MB (at most ${BAR.bytes / 1024 ** 2} MB)`);
  console.log(`The server did one thing for at most ${delay.most.toFixed(0)} ms at a time, for ${delay.p95.toFixed(0)} ms at p95`);
  console.log(`Statements that still run 5 s later: ${left}`);
  if (attacked > BAR.times * quiet || memory > BAR.bytes || left > 0) process.exitCode = 1;
}
