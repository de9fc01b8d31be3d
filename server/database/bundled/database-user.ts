import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The system user that PostgreSQL runs as. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the user who owns the data folder, or as nobody where root owns it.
 * @param folders data folders, the most telling one first; they may be missing
 * @returns undefined when PostgreSQL runs as the user of this process
 */
export function chooseDatabaseUser(folders: readonly string[]): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders.filter((path) => existsSync(path))) {
    const { uid, gid } = statSync(folder);
    // PostgreSQL looks up the name of its user, so a number without one cannot run it.
    if (uid !== 0 && askId("-nu", String(uid)) !== undefined) return { uid, gid };
  }
  return { uid: Number(askId("-u", "nobody") ?? 65534), gid: Number(askId("-g", "nobody") ?? 65534) };
}

function askId(option: string, user: string): string | undefined {
  const { status, stdout } = spawnSync("id", [option, user], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
