import { pino } from "pino";
import { ConfigError, loadConfig } from "./config.ts";
import { DatabaseStartError } from "./database/bundled/database-start-error.ts";
import { openDatabase } from "./database/database.ts";
import { openDatabaseServer } from "./database/database-server.ts";
import { migrate } from "./database/migrate.ts";
import { webServer } from "./http/web-server.ts";

/** How long open requests may take to end once the server is told to stop, in milliseconds. */
const SHUTDOWN_PATIENCE = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = pino({ level: config.logLevel, redact: ["req.headers.cookie", "req.headers.authorization"] });
  const server = await openDatabaseServer(config);
  await migrate(server.connection);
  const database = await openDatabase(server.connection);
  const app = await webServer({ config, database, log });
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Rulebook is ready: ${address}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_PATIENCE).unref();
    await app.close();
    await database.close();
    await server.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DatabaseStartError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
