import { existsSync, lchownSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Cluster } from "./cluster.ts";

/** Gives a folder with all that is in it, links themselves instead of what they lead to. */
function giveAll(path: string, uid: number, gid: number): void {
  const found = lstatSync(path);
  if (found.uid !== uid || found.gid !== gid) lchownSync(path, uid, gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) giveAll(join(path, name), uid, gid);
}

/**
 * Gives a cluster to the user that is about to run it, where root may: one copied by root, or made when PostgreSQL was still run as
 * "nobody", which other services run as, too. Nothing may run on it.
 */
export function handOver({ folder, owner }: Cluster): void {
  if (!owner || !existsSync(folder)) return;
  const dataDir = dirname(folder);
  if (lstatSync(folder).uid !== owner.uid) giveAll(folder, owner.uid, owner.gid);
  const holdsNothingElse = readdirSync(dataDir).every((name) => name.startsWith("postgres"));
  if (holdsNothingElse && lstatSync(dataDir).uid !== owner.uid) lchownSync(dataDir, owner.uid, owner.gid);
}
