import { ensureInstalled, runScript } from "../server/install.mjs";
import { builtSourceStages } from "./check.mjs";
import { browserAdvice, findOrInstallBrowser } from "./support/install-browser.mjs";
import { runStages, skippedTests, summarize, tests } from "./support/stages.mjs";

await runScript(async () => {
  await ensureInstalled();
  process.env.TEST_IN_MEMORY = "yes";
  const browser = findOrInstallBrowser();
  const stories = browser ? undefined : skippedTests("Stories in the browser", ["--project", "stories"], "there is no browser");
  const results = await runStages([
    ...builtSourceStages,
    tests("Tests", browser ? [] : ["--project", "units", "--project", "alone"]),
    ...(stories ? [stories] : []),
  ]);
  const status = summarize(results);
  const skipped = stories && results.get(stories)?.skipped;
  if (skipped !== undefined) console.log(`${skipped} browser stories were skipped: ${browserAdvice}.`);
  return status;
});
