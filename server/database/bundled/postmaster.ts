import { spawn, spawnSync } from "node:child_process";
import { closeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { DatabaseStartError } from "./database-start-error.ts";
import type { DatabaseUser } from "./database-user.ts";
import { handOver } from "./hand-over.ts";
import { refuseUseElsewhere } from "./heartbeat.ts";
import { openNew, readOwn } from "./no-follow.ts";
import { awaitEndOfAbandoned, disownPidFile, findPostmaster, type Postmaster } from "./pid-file.ts";
import { chooseSocketFolder, removeSocketFolder } from "./socket-folder.ts";

const windows = process.platform === "win32";
const pollMilliseconds = 20;

/**
 * Starts a server on the cluster and waits until it accepts connections. It outlives this process.
 * Where another process is quicker, that one's server is awaited instead.
 * @throws {DatabaseStartError} when it does not come up; the message ends with PostgreSQL's own words
 */
export async function startPostmaster(cluster: Cluster, binaries: Binaries, user: DatabaseUser | undefined): Promise<void> {
  await refuseUseElsewhere(cluster);
  await awaitEndOfAbandoned(cluster);
  handOver(cluster);
  const socketFolder = windows ? undefined : chooseSocketFolder(cluster, user);
  disownPidFile(cluster);
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
      if (socketFolder && postmaster.host !== socketFolder) removeSocketFolder(socketFolder);
      return;
    }
    if (exited.problem !== undefined && !postmaster) {
      if (socketFolder) removeSocketFolder(socketFolder);
      throw new DatabaseStartError(`PostgreSQL did not start on ${cluster.folder}: ${exited.problem || readOwn(startLog).trim()}`);
    }
    await sleep(pollMilliseconds);
  }
}

/** Asks the server to end at once but orderly, and waits until it has. */
export async function stopPostmaster(postmaster: Postmaster, cluster: Cluster, binaries: Binaries): Promise<void> {
  if (windows) spawnSync(binaries.program("pg_ctl"), ["stop", "-D", cluster.folder, "-m", "fast", "-W"], { windowsHide: true });
  else process.kill(postmaster.pid, "SIGINT");
  while (findPostmaster(cluster)?.pid === postmaster.pid) await sleep(pollMilliseconds);
  if (!windows) removeSocketFolder(postmaster.host);
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
  const log = openNew(startLog, user);
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
