import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Outcome, originals, outcome, ways } from "./run.ts";

/*
 * Distorts every text of a folder in each way in which texts come to an editor, imports it, and says how much of it is read as before:
 * `distort FOLDER [--only WORDS] [--show]`. Fails where less than 99.5 % of the provisions are exact, a character is lost, or
 * something is wrong without a warning.
 */

const LEAST_EXACT = 0.995;
const USAGE = "Usage: npm run distort -- FOLDER [--only WORDS] [--show]";

const percent = (share: number) => `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;

function describe(way: string, all: readonly Outcome[]): { readonly text: string; readonly fine: boolean } {
  const sum = (value: (one: Outcome) => number) => all.reduce((total, one) => total + value(one), 0);
  const share =
    sum(({ exact }) => exact) /
    Math.max(
      1,
      sum(({ wanted }) => wanted),
    );
  const whole = all.filter(({ exact, wanted }) => exact === wanted).length;
  const [lost, silent] = [sum((one) => one.lost), all.filter((one) => one.silent).length];
  const fine = share >= LEAST_EXACT && lost === 0 && silent === 0;
  const text = `${fine ? "  " : "! "}${way.padEnd(46)} ${percent(share).padStart(9)} of provisions, ${whole} of ${all.length} texts whole, lost ${lost}, silent ${silent}`;
  return { text, fine };
}

function show({ name, missing, lost, parsed, silent }: Outcome): void {
  if (missing.length === 0 && lost === 0) return;
  const [first] = missing;
  console.log(
    `    ${name}: ${missing.length} missing, lost ${lost}${silent ? ", SILENT" : ""}; first ${first?.kind} ${first?.number} ${first?.words.slice(0, 40)}`,
  );
  console.log(`      warnings ${[...new Set(parsed.warnings.map(({ code }) => code))].join(" ")}`);
}

function run(args: readonly string[]): number {
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : "";
  const [folder] = args.filter((argument, at) => !argument.startsWith("--") && args[at - 1] !== "--only");
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(USAGE);
    return 1;
  }
  const texts = originals(resolve(folder));
  let fine = true;
  for (const way of ways.filter((name) => name.includes(only))) {
    const all = texts.map((one) => outcome(one, way));
    const said = describe(way, all);
    fine &&= said.fine;
    console.log(said.text);
    if (args.includes("--show")) all.forEach(show);
  }
  return fine ? 0 : 1;
}

process.exitCode = run(process.argv.slice(2));
