import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type DemoAccount } from "../../seeds/demo-accounts.ts";
import { loadDemo } from "../../seeds/load-demo.ts";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { loadConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { openDatabaseServer } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { webServer } from "../../server/http/web-server.ts";

/** A demo company with its panel, for as long as it is looked at. */
export interface Company {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  close(): Promise<void>;
}

/** Makes a demo company in a database of its own and serves its panel. */
export async function openCompany(language: DemoLanguage): Promise<Company> {
  const folder = mkdtempSync(join(tmpdir(), "rulebook-pages-"));
  const server = await openDatabaseServer({ dataDir: folder, databaseUrl: undefined, timeZone: "Asia/Shanghai" });
  await migrate(server.connection);
  const database = await openDatabase(server.connection);
  const config = loadConfig({ DEMO: language });
  const accounts = await loadDemo(database, config, language);
  const app = await webServer({ config, database, log: pino({ level: "error" }) });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    accounts,
    close: async () => {
      await app.close();
      await database.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
