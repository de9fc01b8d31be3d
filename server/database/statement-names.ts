import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Distinct statements that are known again, the latest. */
const KNOWN = 4_000;

/** Names that one connection may hold: each takes memory of the database's server until the connection ends. */
const NAMES = 600;

const known = new LRUCache<string, true>({ max: KNOWN });
const namesOf = new WeakMap<object, Set<string>>();

/**
 * The name under which the connection prepares a statement, so that it is read and planned once and not each time. Undefined for a
 * statement that comes for the first time, since most of the rare ones never come again, and where the connection has names enough.
 */
export function statementName(connection: object, text: string): string | undefined {
  const name = hash("sha256", text, "base64url").slice(0, 24);
  if (!known.get(name)) {
    known.set(name, true);
    return undefined;
  }
  const names = namesOf.get(connection) ?? new Set();
  if (names.size >= NAMES && !names.has(name)) return undefined;
  namesOf.set(connection, names.add(name));
  return name;
}

/** Whether the connection has no room for another name, so that it should be replaced. */
export const isWornOut = (connection: object): boolean => (namesOf.get(connection)?.size ?? 0) >= NAMES;
