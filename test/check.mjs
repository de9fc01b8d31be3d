import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { writeApiTypes } from "./support/api-types.mjs";
import { check, runStages, summarize, task, tests } from "./support/stages.mjs";

/** The fast checks, fit for every commit. */
export const fastStages = [
  check("Format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  task("Types of the API", writeApiTypes),
  check("Types", ["node_modules/typescript/bin/tsc", "-p", "."]),
  tests("Rules of the layers", ["test/layers.test.ts"]),
];

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled();
    return summarize(await runStages(fastStages));
  });
}
