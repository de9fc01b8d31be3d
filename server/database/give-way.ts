import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Lets a process of a database server on this machine give way to others: it runs only while they have nothing to do. Answers whether it does;
 * of a server elsewhere the number is no process here.
 */
export function giveWay(process: number): boolean {
  try {
    if (readFileSync(`/proc/${process}/comm`, "utf8").trim() !== "postgres") return false;
    setPriority(process, constants.priority.PRIORITY_LOW);
    return true;
  } catch {
    return false;
  }
}
