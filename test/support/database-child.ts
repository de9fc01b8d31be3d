import { openDatabaseServer } from "../../server/database/database-server.ts";

/** Uses the bundled server of a data folder until it is told "stop" on its input or is killed; prints what it got as JSON. */
const [dataDir = ""] = process.argv.slice(2);

try {
  const server = await openDatabaseServer({ dataDir, databaseUrl: undefined, timeZone: "Asia/Shanghai" });
  console.log(JSON.stringify({ connection: server.connection }));
  process.stdin.once("data", async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  console.log(JSON.stringify({ problem: (error as Error).message }));
  process.exit(1);
}
