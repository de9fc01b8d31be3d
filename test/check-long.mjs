import { ensureInstalled, runScript } from "../server/install.mjs";
import { builtSourceStages } from "./check.mjs";
import { browserAdvice, findOrInstallBrowser } from "./support/install-browser.mjs";
import { check, runStages, summarize, tests } from "./support/stages.mjs";

/**
 * All that is too long for every run: the tests with every story in each language at each width and with many more random cases, and the
 * proof that each rule about who may do what matters.
 */
await runScript(async () => {
  await ensureInstalled();
  if (!findOrInstallBrowser()) throw new Error(`The stories need a browser: ${browserAdvice}.`);
  process.env.TEST_IN_MEMORY = "yes";
  process.env.STORIES = "all";
  process.env.LONG = "yes";
  return summarize(
    await runStages([
      ...builtSourceStages,
      tests("Tests", []),
      check("Every rule matters", ["node_modules/vitest/vitest.mjs", "run", "--config", "test/access/rules.config.ts"]),
    ]),
  );
});
