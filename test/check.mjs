import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { writeApiTypes } from "./support/api-types.mjs";
import { checks, runStages, summarize, task, tests } from "./support/stages.mjs";

/**
 * What is wrong with the sources can be seen without running them. Types are checked by one thread: several would each work out the types of
 * the panel's operations anew, and need twice the time and memory of one.
 * @param {Record<string, string[]>} [meanwhile] what else is run meanwhile, as the checks are
 */
export const sourceStages = (meanwhile = {}) => [
  task("Types of the API", writeApiTypes),
  checks("Sources", {
    "Format and lint": ["node_modules/@biomejs/biome/bin/biome", "check", "."],
    Types: ["node_modules/typescript/bin/tsc", "-p", ".", "--singleThreaded"],
    ...meanwhile,
  }),
];

/** As above, with the program as it is tested: checking types leaves a core to build it. */
export const builtSourceStages = sourceStages({ Build: ["server/build.mjs"] });

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled();
    return summarize(await runStages([...sourceStages(), tests("Rules of the layers", ["test/layers.test.ts"])]));
  });
}
