import { join } from "node:path";
import { Migrator } from "@mikro-orm/migrations";
import { defineConfig, MikroORM } from "@mikro-orm/postgresql";
import type pg from "pg";
import { entities } from "../../schema/registry.ts";
import { projectFolder } from "../project-folder.ts";
import type { DatabaseConnection } from "./database-server.ts";
import { migrationsList } from "./migrations/index.ts";
import { nameStatements } from "./named-statements.ts";

/** Connections that one process keeps at most. */
const POOL_SIZE = 20;

/** Uses after which a connection is replaced, so that the names of its statements do not grow without end. */
const USES = 20_000;

/** How MikroORM sees the database; the same for the server, its migrations and the tests. */
function ormOptions(connection: DatabaseConnection) {
  const { host, port, user, password, database, ssl, options } = connection;
  return defineConfig({
    entities: [...entities],
    dbName: database,
    host,
    port,
    user,
    ...(password === undefined ? {} : { password }),
    driverOptions: {
      options,
      maxUses: USES,
      onPoolCreated: (pool: pg.Pool) => pool.on("connect", nameStatements),
      ...(ssl === undefined ? {} : { ssl }),
    },
    pool: { min: 0, max: POOL_SIZE },
    forceUtcTimezone: true,
    extensions: [Migrator],
    migrations: {
      path: join(projectFolder, "server/database/migrations"),
      migrationsList,
      snapshot: false,
      silent: true,
      emit: "ts",
      transactional: true,
      allOrNothing: true,
    },
    // Triggers, functions and views are in migrations of their own: entities do not know them.
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, skipViews: [/./] },
    discovery: { warnWhenNoEntities: true },
    // Each request forks a manager of its own; nothing may use the global one by accident.
    allowGlobalContext: false,
  });
}

/** Connects MikroORM to the database. */
export function openOrm(connection: DatabaseConnection) {
  return MikroORM.init(ormOptions(connection));
}
