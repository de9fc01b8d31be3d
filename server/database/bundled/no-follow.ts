import { closeSync, constants, fchownSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { DatabaseUser } from "./database-user.ts";

/** Windows has no such links, and no such flag. */
const noLinks = constants.O_NOFOLLOW ?? 0;

/*
 * Files in the folder of the database's user. When this process is root, a link that somebody put there in the place of a file would let
 * root read or overwrite any other one.
 */

/** Opens a file that is not there yet, for its owner alone, and makes it the user's. */
export function openNew(path: string, owner: DatabaseUser | undefined): number {
  // It may belong to another user, who ran Rulebook on this folder before.
  rmSync(path, { force: true });
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noLinks, 0o600);
  if (owner) fchownSync(file, owner.uid, owner.gid);
  return file;
}

/** Writes a file anew. */
export function writeNew(path: string, text: string, owner: DatabaseUser | undefined): void {
  const file = openNew(path, owner);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** The text of a file that is no link. */
export function readOwn(path: string): string {
  const file = openSync(path, constants.O_RDONLY | noLinks);
  try {
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

/** Writes over a file that is there and no link. */
export function overwrite(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_TRUNC | noLinks);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
