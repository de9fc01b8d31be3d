import { build } from "../server/build.mjs";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { sourceStages } from "./check.mjs";
import { browserAdvice, findOrInstallBrowser } from "./support/install-browser.mjs";
import { check, runStages, summarize, task, tests } from "./support/stages.mjs";

/**
 * All that is too long for every run: the tests with every story in each language at each width and with many more random cases, and the
 * proof that each rule about who may do what matters.
 */
await runScript(async () => {
  await ensureInstalled();
  if (!findOrInstallBrowser()) throw new Error(`The stories need a browser: ${browserAdvice}.`);
  process.env.STORIES = "all";
  process.env.LONG = "yes";
  return summarize(
    await runStages([
      ...sourceStages,
      task("Build", async () => {
        await build();
        return true;
      }),
      tests("Tests", []),
      check("Every rule matters", ["node_modules/vitest/vitest.mjs", "run", "--config", "test/access/rules.config.ts"]),
    ]),
  );
});
