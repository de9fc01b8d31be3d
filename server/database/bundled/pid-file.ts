import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { overwrite, readOwn } from "./no-follow.ts";

/** A PostgreSQL server that runs on a cluster, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  /** Folder of its unix socket, or the loopback address where there are none. */
  readonly host: string;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on the cluster now, started by whomever. */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const lines = readPidFile(cluster);
  if (!lines) return undefined;
  const [pid = "", , , port = "", socketFolder = "", address = "", , status = ""] = lines;
  if (!isServing(Number(pid), cluster)) return undefined;
  return { pid: Number(pid), host: socketFolder || address, port: Number(port), ready: status.trim() === "ready" };
}

/** The lines of postmaster.pid: process, data folder, start, port, socket folder, address, shared memory, state. */
export function readPidFile(cluster: Cluster): string[] | undefined {
  try {
    return readOwn(join(cluster.folder, "postmaster.pid")).split("\n");
  } catch {
    return undefined;
  }
}

/** After a crash another program may have the number that stands in postmaster.pid. */
function isServing(pid: number, cluster: Cluster): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster.folder;
    return (
      process.platform === "win32" || spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes("postgres")
    );
  } catch {
    return false;
  }
}

/**
 * PostgreSQL takes any live process of the number in postmaster.pid for its predecessor and refuses to start, but for its own parent.
 * The rest of the file must stay: by it the new server sees sessions that outlived a killed one, which would corrupt the data.
 */
export function disownPidFile(cluster: Cluster): void {
  const lines = readPidFile(cluster);
  if (!lines || !isAlive(Number(lines[0])) || findPostmaster(cluster)) return;
  overwrite(join(cluster.folder, "postmaster.pid"), [process.pid, ...lines.slice(1)].join("\n"));
}

/**
 * Waits until the number in postmaster.pid is free again: a killed server keeps it until its parent, which may be this process, has
 * noticed. Gives up after a second, since another program may have it for long.
 */
export async function awaitEndOfAbandoned(cluster: Cluster): Promise<void> {
  const pid = Number(readPidFile(cluster)?.[0]);
  for (let polls = 0; polls < 50 && pid > 0 && isAlive(pid) && !findPostmaster(cluster); polls++) await sleep(20);
}

/** Whether a process has the number. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
