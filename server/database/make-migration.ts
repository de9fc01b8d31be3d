import { loadConfig } from "../config.ts";
import { openDatabaseServer } from "./database-server.ts";
import { migrate } from "./migrate.ts";
import { openOrm } from "./orm.ts";

/** Writes a migration for what the entities have more than the migrations: `npm run migration`. */
const database = await openDatabaseServer(loadConfig());
await migrate(database.connection);
const orm = await openOrm(database.connection);
const { fileName } = await orm.migrator.create(undefined, false, false, process.argv[2]);
console.log(fileName ? `Wrote ${fileName}.` : "The migrations are up to date.");
await orm.close();
await database.stop();
