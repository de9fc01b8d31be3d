import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The system user that PostgreSQL runs as. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

/** The user that services run as which have none of their own: each of them could read what belongs to it. */
const NOBODY = 65534;

/** How systems make a user that nobody signs in as; the first that is there does it. */
const makers = (name: string): readonly (readonly [program: string, args: readonly string[]])[] => [
  ["useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", name]],
  ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", name]],
];

/**
 * PostgreSQL refuses to run as root: then it runs as the user who owns the data folder, or as the one of this name, who is made where
 * there is none. Where that is impossible it runs as nobody, and a warning says so.
 * @param folders data folders, the most telling one first; they may be missing
 * @returns undefined when PostgreSQL runs as the user of this process
 */
export function chooseDatabaseUser(
  folders: readonly string[],
  name: string,
  warn: (sentence: string) => void = console.warn,
): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders.filter((path) => existsSync(path))) {
    const { uid, gid } = statSync(folder);
    // PostgreSQL looks up the name of its user, so a number without one cannot run it.
    if (uid !== 0 && uid !== NOBODY && askId("-nu", String(uid)) !== undefined) return { uid, gid };
  }
  const named = findUser(name) ?? makeUser(name);
  if (named) return named;
  warn(
    `The database runs as "nobody", since there is no user "${name}" and none could be made: other services of this machine may reach its ` +
      "files. Make that user, let SERVICE_USER name another one, or start Rulebook as a user of its own.",
  );
  return findUser("nobody") ?? { uid: NOBODY, gid: NOBODY };
}

function findUser(name: string): DatabaseUser | undefined {
  const [uid, gid] = [Number(askId("-u", name)), Number(askId("-g", name))];
  return uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

function makeUser(name: string): DatabaseUser | undefined {
  for (const [program, args] of makers(name)) {
    if (spawnSync(program, args, { stdio: "ignore" }).error) continue;
    // Another copy of the application may have been quicker: what counts is that there is one.
    const made = findUser(name);
    if (made) return made;
  }
  return undefined;
}

function askId(option: string, user: string): string | undefined {
  const { status, stdout } = spawnSync("id", [option, user], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
