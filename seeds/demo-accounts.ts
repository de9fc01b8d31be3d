import type { Database } from "../server/database/database.ts";
import { readAccounts } from "./seed-files.ts";
import type { DemoLanguage } from "./seed-types.ts";

/** With what one signs in to the demo company, and what the account is good for. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly shows: string;
}

/** Language of the demo company in the database; null when there is none. */
async function demoLanguage(database: Database): Promise<DemoLanguage | null> {
  const demos = await database.reading.rows(`select 1 from "organisation" where "demo"`, []);
  if (demos.length === 0) return null;
  for (const language of ["zh", "en"] as const) {
    const [first] = readAccounts(language);
    const found = await database.reading.rows(`select 1 from "person" where "number" = $1`, [first?.person]);
    if (found.length > 0) return language;
  }
  return null;
}

/** The accounts of the demo company in the database that still have the password of the seeds; none when it is no demo. */
export async function demoAccounts(database: Database): Promise<DemoAccount[]> {
  const language = await demoLanguage(database);
  if (!language) return [];
  const rows = await database.reading.rows<[string]>(
    `select a."login" from "account" a join "credential" c on c."account_id" = a."id"
     where a."disabled_at" is null and c."changed_at" <= a."created_at"`,
    [],
  );
  const untouched = new Set(rows.map(([login]) => login));
  return readAccounts(language)
    .filter(({ login }) => untouched.has(login))
    .map(({ login, password, shows }) => ({ login, password, shows: shows[language] }));
}
