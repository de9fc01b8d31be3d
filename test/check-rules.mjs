import { ensureInstalled, runScript } from "../server/install.mjs";
import { check, runStages, summarize } from "./support/stages.mjs";

const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/access/rules.config.ts"];

/** Takes away each rule about who may do what, and shows that the comparison with the oracle then fails. */
await runScript(async () => {
  await ensureInstalled();
  return summarize(await runStages([check("Every rule matters", vitest)]));
});
