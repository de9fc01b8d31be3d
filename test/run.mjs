import { build } from "../server/build.mjs";
import { ensureInstalled, runScript } from "../server/install.mjs";
import { fastStages } from "./check.mjs";
import { browserAdvice, findOrInstallBrowser } from "./support/install-browser.mjs";
import { runStages, skippedTests, summarize, task, tests } from "./support/stages.mjs";

const storyFiles = ["test/story", "--passWithNoTests"];

await runScript(async () => {
  await ensureInstalled();
  const browser = findOrInstallBrowser();
  const stories = browser
    ? tests("Stories in the browser", storyFiles)
    : skippedTests("Stories in the browser", storyFiles, "there is no browser");

  const results = await runStages([
    ...fastStages,
    task("Build", buildAll),
    tests("Units and API", ["--exclude", "test/story/**", "--exclude", "test/layers.test.ts"]),
    stories,
  ]);

  const status = summarize(results);
  const skipped = results.get(stories)?.skipped;
  if (!browser && skipped !== undefined) console.log(`${skipped} browser stories were skipped: ${browserAdvice}.`);
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
