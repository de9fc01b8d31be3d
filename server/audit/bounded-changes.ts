import { createHash } from "node:crypto";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import { cutText } from "../../schema/shared/cut-text.screen.ts";

/** Characters that one value may have in the trail, as JSON; what is longer is told by its beginning, its length and its hash. */
const LONGEST_VALUE = 20_000;
/** The same of all values of one event together; beyond, no value is longer than a short one. */
const LONGEST_EVENT = 60_000;
const SHORT_VALUE = 500;
/** Characters of the beginning of a value that is too long. */
const BEGINNING = 200;

/** What stands in the trail for a value that is too long to be kept there; its hash proves which value it was. */
interface Summary {
  readonly begins: string;
  readonly characters: number;
  readonly sha256: string;
}

/** The value, or what it was in short. */
export function bounded(value: unknown, longest: number): unknown {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  if (text.length <= longest) return value;
  return {
    begins: cutText(text, BEGINNING),
    characters: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  } satisfies Summary;
}

const allBounded = (changes: AuditChanges, longest: number): AuditChanges =>
  Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      Object.fromEntries(Object.entries(change).map(([side, value]) => [side, bounded(value, longest)])),
    ]),
  );

/** Changes as the trail keeps them: it tells what was done and is no place to fill, whatever a command was given. */
export function boundedChanges(changes: AuditChanges): AuditChanges {
  const kept = allBounded(changes, LONGEST_VALUE);
  return JSON.stringify(kept).length <= LONGEST_EVENT ? kept : allBounded(changes, SHORT_VALUE);
}
