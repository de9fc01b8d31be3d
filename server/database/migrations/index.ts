import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Constructor } from "@mikro-orm/core";
import type { Migration } from "@mikro-orm/migrations";

const names = readdirSync(import.meta.dirname)
  .filter((name) => /^Migration\d{14}_[a-z_]+\.(?:ts|js)$/.test(name))
  .sort();

/** The migrations of this folder in the order of their names, which begin with the moment at which they were written. */
export const migrationsList: Constructor<Migration>[] = await Promise.all(
  names.map(async (name) => {
    const module: Record<string, Constructor<Migration>> = await import(pathToFileURL(join(import.meta.dirname, name)).href);
    const migration = module[name.slice(0, name.lastIndexOf("."))];
    if (!migration) throw new Error(`${name} exports no class of its name.`);
    return migration;
  }),
);
