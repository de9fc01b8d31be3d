import { pino } from "pino";
import { accountTable } from "../seeds/account-table.ts";
import { demoAccounts } from "../seeds/demo-accounts.ts";
import { loadDemo } from "../seeds/load-demo.ts";
import { type Config, ConfigError, loadConfig } from "./config.ts";
import { DatabaseStartError } from "./database/bundled/database-start-error.ts";
import { type Database, openDatabase } from "./database/database.ts";
import { openDatabaseServer } from "./database/database-server.ts";
import { migrate } from "./database/migrate.ts";
import { webServer } from "./http/web-server.ts";
import { createSetUpLink } from "./identity/setup-link.ts";
import { startJobs } from "./jobs/start-jobs.ts";

/** How long open requests may take to end once the server is told to stop, in milliseconds. */
const SHUTDOWN_PATIENCE = 10_000;

/** Ends something that was started. */
type Ending = () => Promise<unknown>;

/** The address cannot be listened on; the message says why, in one line. */
class ListenError extends Error {}

/** Why an address cannot be listened on, by the system's code. */
function listenError(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return new ListenError(`Port ${port} of ${host} is in use by another program. End it, or set PORT to another port.`);
  if (code === "EACCES") return new ListenError(`This user may not listen on port ${port}. Set PORT to a port from 1024 on.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return new ListenError(`${host} is no address of this machine. Set HOST to one.`);
  return error;
}

/** Makes the demo company where there is nothing yet, and says how to get in. */
async function welcome(database: Database, config: Config): Promise<void> {
  if (config.demo !== "off") {
    await loadDemo(database, config, config.demo, () => console.log("Making the demo company …"));
  }
  const accounts = await demoAccounts(database);
  if (accounts.length > 0) console.log(`Accounts of the demo company (login, password, what for):\n${accountTable(accounts)}`);
  const link = await createSetUpLink(database, config);
  if (link) console.log(`Nobody can sign in yet. This link makes the first administrator; it works once, for 24 hours:\n  ${link}`);
}

async function start(config: Config, endings: Ending[]): Promise<string> {
  const log = pino({ level: config.logLevel, redact: ["req.headers.cookie", "req.headers.authorization"] });
  const server = await openDatabaseServer(config);
  endings.push(() => server.stop());
  await migrate(server.connection);
  const database = await openDatabase(server.connection);
  endings.push(() => database.close());
  await welcome(database, config);
  const app = await webServer({ config, database, log });
  const jobs = await startJobs(database, log);
  endings.push(() => jobs.stop());
  endings.push(() => app.close());
  return app
    .listen({ port: config.port, host: config.host, listenTextResolver: (address) => `listening at ${address}` })
    .catch((error: unknown) => {
      throw listenError(error, config);
    });
}

/** Ends what was started, the last first. */
async function endAll(endings: readonly Ending[]): Promise<void> {
  for (const end of endings.toReversed()) await end();
}

function say(error: unknown): void {
  const isPlain = error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof ListenError;
  console.error(isPlain ? error.message : error);
}

async function main(): Promise<void> {
  const endings: Ending[] = [];
  let starting = true;
  let stopping = false;
  const stop = async (status: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_PATIENCE).unref();
    // A start has nobody who waits for it: with the database's server what is under way ends at once, and is undone.
    await endAll(starting ? endings.slice(0, 1) : endings).catch((error: unknown) => {
      say(error);
      process.exit(1);
    });
    process.exit(status);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop(0));
  try {
    const address = await start(loadConfig(), endings);
    starting = false;
    console.log(`Rulebook is ready: ${address}`);
  } catch (error) {
    // What fails while everything is being ended fails because of that.
    if (!stopping) say(error);
    starting = false;
    await stop(1);
  }
}

await main();
