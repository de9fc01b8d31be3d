import { build } from "../server/build.mjs";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { sourceStages } from "./check.mjs";
import { browserAdvice, findOrInstallBrowser } from "./support/install-browser.mjs";
import { runStages, skippedTests, summarize, task, tests } from "./support/stages.mjs";

await runScript(async () => {
  await ensureInstalled();
  const browser = findOrInstallBrowser();
  const stories = browser ? undefined : skippedTests("Stories in the browser", ["--project", "stories"], "there is no browser");
  const results = await runStages([
    ...sourceStages,
    task("Build", buildAll),
    tests("Tests", browser ? [] : ["--project", "units", "--project", "alone"]),
    ...(stories ? [stories] : []),
  ]);
  const status = summarize(results);
  const skipped = stories && results.get(stories)?.skipped;
  if (skipped !== undefined) console.log(`${skipped} browser stories were skipped: ${browserAdvice}.`);
  return status;
});

async function buildAll() {
  try {
    await build();
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}
