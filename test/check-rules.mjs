import { parseArgs } from "node:util";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { check, runStages, summarize, tests } from "./support/stages.mjs";

const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/access/rules.config.ts"];

/** What is proved of registers: decisions beside their oracle, limits at the minute, numbers without gaps, versions while people write. */
const ofRegisters = ["oracle", "limits-to-the-minute", "lives"].map((name) => `test/register/${name}.test.ts`);

const { values: options } = parseArgs({ options: { registers: { type: "boolean" } } });

/**
 * Takes away each rule about who may do what, and shows that the comparison with the oracle then fails. `-- --registers` compares many more
 * decisions, limits and writers over random registers instead.
 */
await runScript(async () => {
  await ensureInstalled();
  if (!options.registers) return summarize(await runStages([check("Every rule matters", vitest)]));
  process.env.LONG = "yes";
  process.env.TEST_IN_MEMORY = "yes";
  return summarize(await runStages([tests("Registers", ["--project", "units", ...ofRegisters])]));
});
