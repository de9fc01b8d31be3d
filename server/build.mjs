import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chooseNode, ensureInstalled, PlainError, projectFolder, runScript, runToEnd } from "./install.mjs";

const output = join(projectFolder, ".build");

const vite = "node_modules/vite/bin/vite.js";
const viteBuild = (folder, to) => [
  ...[vite, "build", folder, "--config", `${folder}/vite.config.ts`, "--outDir", to, "--emptyOutDir", "--logLevel", "warn"],
];

const parts = {
  server: {
    inputs: ["schema", "server", "seeds", "test/bench", "test/pages", "test/distort", "test/support"],
    takes: (path) => /\.(ts|json|mjs)$/.test(path) && !path.startsWith("schema/generated/"),
    outputs: ["schema", "server", "seeds", "test"],
    commands: [["node_modules/typescript/bin/tsc", "-p", "server/tsconfig.build.json"]],
  },
  panel: {
    needs: "admin/vite.config.ts",
    inputs: ["admin", "schema"],
    takes: (path) => path.startsWith("admin/") || /\.screen\.ts$/.test(path),
    outputs: ["admin"],
    // The page for people without an account is built into the panel's folder, and shares nothing with it.
    commands: [viteBuild("admin", "../.build/admin"), viteBuild("admin/outside-form", "../../.build/admin/form")],
  },
};

/** Programs of the project that run from the built server part: `node server/build.mjs NAME ARGS…`. */
const programs = {
  corpus: ".build/server/policy/import/corpus.js",
  distort: ".build/test/distort/main.js",
  confirm: ".build/server/confirmation/confirm.js",
  bench: ".build/test/bench/main.js",
  pages: ".build/test/pages/main.js",
  pictures: ".build/test/pages/pictures.js",
  schema: ".build/server/graphql/print-schema.js",
  migration: ".build/server/database/make-migration.js",
};

/** Programs that look at the panel. */
const withPanel = ["bench", "pages", "pictures"];

/**
 * Compiles what has changed since the last build into `.build`: the server (with schema, seeds and bench) and the panel, side by side.
 * Types are not checked here: `npm run check` does that.
 * @param {("server" | "panel")[]} [names] the parts to build
 */
export async function build(names = ["server", "panel"]) {
  const node = chooseNode();
  const failed = (await Promise.all(names.map(async (name) => ((await buildPart(name, node)) ? [] : [name])))).flat();
  if (failed.length > 0) throw new PlainError(`The ${failed.join(" and the ")} could not be built: see the messages above.`);
}

async function buildPart(name, node) {
  const part = parts[name];
  if (part.needs && !existsSync(join(projectFolder, part.needs))) return true;
  const stamp = join(output, `${name}.stamp`);
  const hash = hashInputs(part);
  if (readIfThere(stamp) === hash) return true;
  console.log(`Building the ${name} …`);
  rmSync(stamp, { force: true });
  // A module whose source is gone must not stay importable.
  for (const folder of part.outputs) rmSync(join(output, folder), { recursive: true, force: true });
  for (const command of part.commands) if ((await runToEnd(node, command)) !== 0) return false;
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function hashInputs(part) {
  const hash = createHash("sha256");
  const files = part.inputs.flatMap((folder) => listFiles(folder)).filter(part.takes);
  for (const path of [...files, "tsconfig.json", "package-lock.json", "server/build.mjs"]) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(projectFolder, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(folder) {
  if (!existsSync(join(projectFolder, folder))) return [];
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(projectFolder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

async function main([name, ...args]) {
  await ensureInstalled();
  if (name === undefined) return void (await build());
  const program = programs[name];
  if (!program) throw new PlainError(`There is no program "${name}"; there are: ${Object.keys(programs).join(", ")}.`);
  await build(withPanel.includes(name) ? undefined : ["server"]);
  return runToEnd(chooseNode(), [join(projectFolder, program), ...args], { cwd: process.cwd() });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await runScript(() => main(process.argv.slice(2)));
