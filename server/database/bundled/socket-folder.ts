import { existsSync, lchownSync, lstatSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import type { DatabaseUser } from "./database-user.ts";
import { findPostmaster, isAlive, readPidFile } from "./pid-file.ts";

/**
 * The folder of the socket before a crash, so that connections made from the same settings work again; a new one where another
 * process has the number of the killed server, for which PostgreSQL would refuse to use the socket.
 */
export function chooseSocketFolder(cluster: Cluster, user: DatabaseUser | undefined): string {
  const [pid, , , , folder] = readPidFile(cluster) ?? [];
  if (!folder || !isPrivate(folder, user) || findPostmaster(cluster)) return makeSocketFolder(user);
  if (!isAlive(Number(pid))) return folder;
  removeSocketFolder(folder);
  return makeSocketFolder(user);
}

/** Takes away only what PostgreSQL made: an operator may have started it with a folder that holds more. */
export function removeSocketFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((name) => name.startsWith(".s.PGSQL."))) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function isPrivate(folder: string, user: DatabaseUser | undefined): boolean {
  if (!existsSync(folder)) return false;
  const { uid, mode } = lstatSync(folder);
  return uid === (user?.uid ?? process.getuid?.()) && (mode & 0o077) === 0;
}

/** A socket's path has room for about 100 characters, which a data folder may exceed. */
function makeSocketFolder(user: DatabaseUser | undefined): string {
  const parent = user || tmpdir().length > 60 ? "/tmp" : tmpdir();
  const folder = mkdtempSync(join(parent, "rulebook-"));
  if (user) lchownSync(folder, user.uid, user.gid);
  return folder;
}
