import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { chooseNode, projectFolder } from "../../server/install.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Stage
 */

/**
 * A stage that is one check: passes when the program ends with 0.
 * @param {string} name
 * @param {string[]} args a script of the project and its arguments, for Node
 * @returns {Stage}
 */
export function check(name, args) {
  return task(name, async () => (await runNode(args)) === 0);
}

/**
 * A stage that is one piece of work.
 * @param {string} name
 * @param {() => Promise<boolean>} work tells whether it went well
 * @returns {Stage}
 */
export function task(name, work) {
  return {
    name,
    run: async () => ((await work()) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }),
  };
}

/**
 * A stage of Vitest tests.
 * @param {string} name
 * @param {string[]} args further arguments of vitest: file patterns, --exclude
 * @returns {Stage}
 */
export function tests(name, args) {
  const report = join(projectFolder, ".test", `report-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name,
    run: async () => {
      mkdirSync(dirname(report), { recursive: true });
      const status = await runNode([...vitest, "run", ...reporters, ...args]);
      const counts = existsSync(report) ? readCounts(report) : { passed: 0, failed: 0, skipped: 0 };
      rmSync(report, { force: true });
      // A file that cannot be loaded fails without a test of its own.
      return status === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
    },
  };
}

/**
 * A stage of Vitest tests that cannot run here: they are counted as skipped.
 * @param {string} name
 * @param {string[]} args
 * @param {string} reason
 * @returns {Stage}
 */
export function skippedTests(name, args, reason) {
  return {
    name,
    run: async () => {
      const { status, output } = await captureNode([...vitest, "list", ...args, "--json"]);
      if (status !== 0) {
        console.log(output);
        return { passed: 0, failed: 1, skipped: 0 };
      }
      console.log(`skipped: ${reason}`);
      return { passed: 0, failed: 0, skipped: JSON.parse(output.slice(output.indexOf("["))).length };
    },
  };
}

const vitest = ["node_modules/vitest/vitest.mjs", "--config", "test/vitest.config.ts"];

function readCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * Runs the stages in order up to the first failure, under a heading each.
 * @param {Stage[]} stages
 * @returns {Promise<Map<Stage, Counts>>} of each stage that ran
 */
export async function runStages(stages) {
  const results = new Map();
  for (const [index, stage] of stages.entries()) {
    console.log(`\n── ${index + 1}/${stages.length} ${stage.name}`);
    const start = performance.now();
    const counts = await stage.run();
    results.set(stage, counts);
    console.log(`${counts.failed === 0 ? "✓" : "✗"} ${stage.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (counts.failed > 0) {
      const rest = stages.slice(index + 1).map(({ name }) => name);
      if (rest.length > 0) console.log(`\nNot run after this failure: ${rest.join(", ")}.`);
      break;
    }
  }
  return results;
}

/**
 * Prints the closing line, in the same form always.
 * @param {Map<Stage, Counts>} results
 * @returns {number} the exit code that says the same
 */
export function summarize(results) {
  const sum = (key) => [...results.values()].reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 ? 0 : 1;
}

async function runNode(args) {
  return (await spawnNode(args, "inherit")).status;
}

function captureNode(args) {
  return spawnNode(args, "pipe");
}

function spawnNode(args, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(chooseNode(), args, { cwd: projectFolder, stdio: ["ignore", output, "inherit"] });
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? 1, output: text }));
  });
}
