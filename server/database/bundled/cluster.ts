import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, lchownSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { DatabaseStartError } from "./database-start-error.ts";
import type { DatabaseUser } from "./database-user.ts";
import { readOwn, writeNew } from "./no-follow.ts";

/** A folder made by initdb, which holds all databases of one server. */
export interface Cluster {
  /** Absolute path without symbolic links. */
  readonly folder: string;
  /** The cluster's folder in words that the database user can use, when started in that folder. */
  readonly reach: string;
  readonly password: string;
  /** The system user whose the folder is, where that is not this process's own. */
  readonly owner: DatabaseUser | undefined;
}

/** The name of the database superuser, which the application uses. */
export const databaseRole = "rulebook";

const passwordFile = "rulebook.password";

/**
 * Opens the cluster in `postgres` of the data folder, and makes it where there is none. Two processes may do so at once.
 * @throws {DatabaseStartError} when it cannot be made, read, or is of another major version
 */
export function openCluster(dataDir: string, binaries: Binaries, user: DatabaseUser | undefined): Cluster {
  const folder = join(dataDir, "postgres");
  try {
    const made = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (made && user) lchownSync(dataDir, user.uid, user.gid);
    if (!existsSync(join(folder, "PG_VERSION"))) makeCluster(dataDir, folder, binaries, user);
    const major = readOwn(join(folder, "PG_VERSION")).trim();
    if (Number(major) !== binaries.major) {
      throw new DatabaseStartError(
        `The data in ${folder} was made by PostgreSQL ${major}, and this version of Rulebook brings PostgreSQL ${binaries.major}. ` +
          "Make a backup with the version of Rulebook that made the data, and restore it into an empty data folder with this one.",
      );
    }
    return {
      folder: realpathSync(folder),
      reach: reachOf(folder, user),
      password: readOwn(join(folder, passwordFile)).trim(),
      owner: user,
    };
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (error instanceof DatabaseStartError || code === undefined) throw error;
    const reason = ["EACCES", "EPERM"].includes(code) ? `this user may not use ${path}; start Rulebook as the user who made it` : message;
    throw new DatabaseStartError(`The data folder ${dataDir} cannot be used: ${reason}.`);
  }
}

/** Folders above the data may be closed to the database user; its working directory, set before the user changes, stays open to it. */
function reachOf(folder: string, user: DatabaseUser | undefined): string {
  return user && process.platform === "linux" ? "/proc/self/cwd" : folder;
}

function makeCluster(dataDir: string, folder: string, binaries: Binaries, user: DatabaseUser | undefined): void {
  const unfinished = mkdtempSync(join(dataDir, "postgres.new-"));
  const secrets = mkdtempSync(join(user ? "/tmp" : tmpdir(), "rulebook-"));
  try {
    const password = randomBytes(24).toString("base64url");
    writeNew(join(secrets, "password"), password, user);
    for (const path of user ? [unfinished, secrets] : []) lchownSync(path, user?.uid ?? -1, user?.gid ?? -1);
    initialize(unfinished, join(secrets, "password"), binaries, user);
    writeNew(join(unfinished, passwordFile), password, user);
    chmodSync(unfinished, 0o700);
    renameSync(unfinished, folder);
  } catch (error) {
    // Another copy of the application may have been quicker: its cluster is as good.
    if (!existsSync(join(folder, "PG_VERSION"))) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(secrets, { recursive: true, force: true });
  }
}

/** With the built-in provider text has the same order everywhere; the C library still decides what a letter is for pg_trgm. */
function initialize(folder: string, pwfile: string, binaries: Binaries, user: DatabaseUser | undefined): void {
  const fixed = [
    "--pgdata",
    reachOf(folder, user),
    "--username",
    databaseRole,
    "--pwfile",
    pwfile,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"];
  const problems: string[] = [];
  for (const letters of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const { error, status, stderr } = spawnSync(binaries.program("initdb"), [...fixed, ...locale, `--lc-ctype=${letters}`], {
      ...user,
      cwd: folder,
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
      encoding: "utf8",
      windowsHide: true,
    });
    if (status === 0) return;
    problems.push(error?.message ?? stderr.trim());
  }
  throw new DatabaseStartError(`The database could not be made in ${folder}: ${problems[0]}`);
}
