import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, lstatSync, mkdtempSync, openSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { DatabaseStartError } from "./database-start-error.ts";
import type { DatabaseUser } from "./database-user.ts";

/** A PostgreSQL server that runs on a cluster, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  /** Folder of its unix socket, or the loopback address where there are none. */
  readonly host: string;
  readonly port: number;
  readonly ready: boolean;
}

const windows = process.platform === "win32";
const pollMilliseconds = 20;

/** The server that runs on the cluster now, started by whomever. */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const lines = readPidFile(cluster);
  if (!lines) return undefined;
  const [pid = "", , , port = "", socketFolder = "", address = "", , status = ""] = lines;
  if (!isServing(Number(pid), cluster)) return undefined;
  return { pid: Number(pid), host: socketFolder || address, port: Number(port), ready: status.trim() === "ready" };
}

function readPidFile(cluster: Cluster): string[] | undefined {
  try {
    return readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
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
    return windows || spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes("postgres");
  } catch {
    return false;
  }
}

/**
 * Starts a server on the cluster and waits until it accepts connections. It outlives this process.
 * Where another process is quicker, that one's server is awaited instead.
 * @throws {DatabaseStartError} when it does not come up; the message ends with PostgreSQL's own words
 */
export async function startPostmaster(cluster: Cluster, binaries: Binaries, user: DatabaseUser | undefined): Promise<void> {
  const abandoned = readPidFile(cluster);
  const socketFolder = windows ? undefined : (usableSocketFolder(abandoned?.[4], user) ?? makeSocketFolder(user));
  // PostgreSQL itself would take any live process of that number for its own and refuse to start.
  if (abandoned && !findPostmaster(cluster)) rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
  const settings = settingsOf(
    windows
      ? { listen_addresses: "127.0.0.1", port: await findFreePort() }
      : { listen_addresses: "", unix_socket_directories: socketFolder, port: 5432 },
  );
  const startLog = join(cluster.folder, "start.log");
  const exited = launch(cluster, binaries, user, settings, startLog);
  for (;;) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.ready) {
      if (socketFolder && postmaster.host !== socketFolder) rmSync(socketFolder, { recursive: true, force: true });
      return;
    }
    if (exited.problem !== undefined && !postmaster) {
      throw new DatabaseStartError(
        `PostgreSQL did not start on ${cluster.folder}: ${exited.problem || readFileSync(startLog, "utf8").trim()}`,
      );
    }
    await sleep(pollMilliseconds);
  }
}

/** Asks the server to end at once but orderly, and waits until it has. */
export async function stopPostmaster(postmaster: Postmaster, cluster: Cluster, binaries: Binaries): Promise<void> {
  if (windows) spawnSync(binaries.program("pg_ctl"), ["stop", "-D", cluster.folder, "-m", "fast", "-W"], { windowsHide: true });
  else process.kill(postmaster.pid, "SIGINT");
  while (findPostmaster(cluster)?.pid === postmaster.pid) await sleep(pollMilliseconds);
  if (!windows) rmSync(postmaster.host, { recursive: true, force: true });
}

function settingsOf(place: Record<string, string | number | undefined>): string[] {
  const settings = {
    ...place,
    max_connections: 100,
    shared_buffers: "128MB",
    effective_cache_size: "1GB",
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_rotation_age: "1d",
    log_rotation_size: 0,
    log_truncate_on_rotation: "on",
    // Statements and details of errors can hold classified texts.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Starts the program; `problem` is filled when it has ended: its reason, or empty when the log has it. */
function launch(
  cluster: Cluster,
  binaries: Binaries,
  user: DatabaseUser | undefined,
  settings: string[],
  startLog: string,
): { problem?: string } {
  const exited: { problem?: string } = {};
  // It may belong to another user, who ran Rulebook on this folder before.
  rmSync(startLog, { force: true });
  const log = openSync(startLog, "w", 0o600);
  const options = { ...user, cwd: cluster.folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" }, detached: true, windowsHide: true };
  const stdio: ("ignore" | number)[] = ["ignore", log, log];
  // On Windows pg_ctl gives up the rights of an administrator, with which PostgreSQL refuses to run.
  const child = windows
    ? spawn(binaries.program("pg_ctl"), ["start", "-D", cluster.folder, "-s", "-o", settings.map((word) => `"${word}"`).join(" ")], {
        ...options,
        stdio,
      })
    : spawn(binaries.program("postgres"), ["-D", cluster.reach, ...settings], { ...options, stdio });
  closeSync(log);
  child.once("error", (error) => {
    exited.problem = error.message;
  });
  child.once("exit", (status) => {
    if (!windows || status !== 0) exited.problem = "";
  });
  child.unref();
  return exited;
}

/** The folder of the socket before a crash, so that connections made from the same settings work again. */
function usableSocketFolder(folder: string | undefined, user: DatabaseUser | undefined): string | undefined {
  if (!folder || !existsSync(folder)) return undefined;
  const { uid, mode } = lstatSync(folder);
  return uid === (user?.uid ?? process.getuid?.()) && (mode & 0o077) === 0 ? folder : undefined;
}

/** A socket's path has room for about 100 characters, which a data folder may exceed. */
function makeSocketFolder(user: DatabaseUser | undefined): string {
  const parent = user || tmpdir().length > 60 ? "/tmp" : tmpdir();
  const folder = mkdtempSync(join(parent, "rulebook-"));
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
