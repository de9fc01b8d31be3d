import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
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
 * A stage of several checks side by side; what each of them prints comes when it has ended.
 * @param {string} name
 * @param {Record<string, string[]>} checks by name: a script of the project and its arguments, for Node
 * @returns {Stage}
 */
export function checks(name, checks) {
  return {
    name,
    run: async () => {
      const ended = await Promise.all(
        Object.entries(checks).map(async ([part, args]) => {
          const { status, output } = await captureNode(args);
          console.log(`${status === 0 ? "✓" : "✗"} ${part}${status === 0 ? "" : `\n${output}`}`);
          return status === 0;
        }),
      );
      const passed = ended.filter(Boolean).length;
      return { passed, failed: ended.length - passed, skipped: 0 };
    },
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
      if (existsSync(report)) printTimes(report);
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
  const none = tests(name, [...args, "--testNamePattern", "^no test is called so$", "--silent"]);
  return {
    name,
    run: async () => {
      console.log(`skipped: ${reason}`);
      return none.run();
    },
  };
}

const vitest = ["node_modules/vitest/vitest.mjs", "--config", "test/vitest.config.ts"];

/** Files of which it is worth knowing how long they take. */
const NOTED_SECONDS = 2;

/** Prints how long each file took, the longest first; what is short is added up. */
function printTimes(report) {
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: relative(projectFolder, name).replaceAll("\\", "/"),
    seconds: (endTime - startTime) / 1000,
  }));
  const noted = files.filter(({ seconds }) => seconds >= NOTED_SECONDS).sort((a, b) => b.seconds - a.seconds);
  const others = files.filter(({ seconds }) => seconds < NOTED_SECONDS);
  const line = (seconds, name) => console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  for (const { name, seconds } of noted) line(seconds, name);
  line(
    others.reduce((sum, { seconds }) => sum + seconds, 0),
    `${others.length} other files`,
  );
}

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
