import { lstatSync, readFileSync, readlinkSync, renameSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { DatabaseStartError } from "./database-start-error.ts";
import { readOwn, writeNew } from "./no-follow.ts";
import { readPidFile } from "./pid-file.ts";

const beatMilliseconds = 1000;
const patienceMilliseconds = 4500;

/** Process numbers mean something only here: on this machine since it was started, and in this container. */
function place(): string {
  if (process.platform !== "linux") return hostname();
  return `${hostname()} ${readlinkSync("/proc/self/ns/pid")} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
}

const beatFile = (cluster: Cluster) => join(cluster.folder, "rulebook.heartbeat");

/**
 * Shows copies of the application on other machines and in other containers, which cannot see our processes, that the cluster is in use.
 * @returns ends it
 */
export function startHeartbeat(cluster: Cluster): () => void {
  const beat = () => {
    try {
      // Replaced and not rewritten, since it may belong to the other user of the two that a folder can have.
      writeNew(`${beatFile(cluster)}.${process.pid}`, place(), cluster.owner);
      renameSync(`${beatFile(cluster)}.${process.pid}`, beatFile(cluster));
    } catch {
      // The data folder is full or gone: the database itself will say so.
    }
  };
  beat();
  const timer = setInterval(beat, beatMilliseconds).unref();
  return () => clearInterval(timer);
}

/**
 * Makes sure that a server which seems to be dead is not just out of sight, as in another container with the same data folder:
 * two servers on one cluster destroy it.
 * @throws {DatabaseStartError} when somebody elsewhere uses the cluster
 */
export async function refuseUseElsewhere(cluster: Cluster): Promise<void> {
  if (!readPidFile(cluster)) return;
  const before = readBeat(cluster);
  if (!before || before.place === place()) return;
  await sleep(patienceMilliseconds);
  if (readBeat(cluster)?.time === before.time) return;
  throw new DatabaseStartError(
    `The data folder ${cluster.folder} is in use on another machine or in another container (${before.place.split(" ")[0]}). ` +
      "Stop Rulebook there first, or let both use one PostgreSQL through DATABASE_URL.",
  );
}

function readBeat(cluster: Cluster): { place: string; time: number } | undefined {
  try {
    return { place: readOwn(beatFile(cluster)), time: lstatSync(beatFile(cluster)).mtimeMs };
  } catch {
    return undefined;
  }
}
