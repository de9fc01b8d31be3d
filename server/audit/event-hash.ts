import { createHash, randomBytes } from "node:crypto";
import type { AuditChanges, EventParts, HeldFacts } from "../../schema/evidence/AuditEvent.ts";
import { canonical } from "./canonical.ts";

/** The content of an event, as the database keeps it. */
export interface EventContent {
  readonly sequence: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly command: string;
  readonly actorId: string | null;
  readonly requestId: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly subjectLabel: string | null;
  readonly revisionId: string | null;
  readonly changes: AuditChanges;
  readonly held: HeldFacts | null;
}

/** The previous hash of the first event. */
export const GENESIS = "0".repeat(64);

/** Stands in what is hashed, so that an event of one form is never taken for one of the other. */
const FORM = 2;

/** What each part of an event says; the names stand in the chain and stay. */
const parts: Readonly<Record<string, (content: EventContent) => unknown>> = {
  actor: ({ actorId }) => actorId,
  origin: ({ requestId }) => requestId,
  subject: ({ subjectType, subjectId }) => ({ subjectType, subjectId }),
  label: ({ subjectLabel }) => subjectLabel,
  text: ({ revisionId }) => revisionId,
  changes: ({ changes }) => changes,
  held: ({ held }) => held,
};

const SALT_BYTES = 16;

const sha256 = (...texts: readonly string[]) => createHash("sha256").update(texts.join("\n")).digest("hex");

/** A new salt for each part of an event. */
export function newParts(): EventParts {
  return Object.fromEntries(Object.keys(parts).map((name) => [name, { salt: randomBytes(SALT_BYTES).toString("hex") }]));
}

/** The salted hash of a part: SHA-256 over its salt and its canonical form. With it the part itself can be left out and the chain still holds. */
export function partDigest(name: string, salt: string, content: EventContent): string {
  return sha256(salt, canonical(parts[name]?.(content) ?? null));
}

/**
 * Hash of an event: SHA-256 over the previous hash and the canonical form of its place, time, command and the salted hashes of its parts.
 * Of a part that was left out the digest counts.
 */
export function hashOf(previousHash: string, content: EventContent, salted: EventParts): string {
  const digests = Object.keys(parts).map((name) => {
    const part = salted[name];
    if (!part) return [name, null];
    return [name, "salt" in part ? partDigest(name, part.salt, content) : part.digest];
  });
  const { sequence, at, command } = content;
  return sha256(previousHash, canonical({ form: FORM, sequence, at, command, parts: Object.fromEntries(digests) }));
}

/** Hash of an event from before its parts were hashed one by one: SHA-256 over the previous hash and the canonical form of all of it. */
export function hashOfWhole(previousHash: string, { held: _, ...content }: EventContent): string {
  return sha256(previousHash, canonical(content));
}

const REPLACEMENT = "\ufffd";
/** So many replacement characters of one label are looked at; a label that was cut holds one, at its end. */
const MOST_PLACES = 8;

/**
 * Whether an event from before labels were cut between characters has the hash of the very label that is kept, but for half a character: it
 * was hashed with the half, of which the database kept the sign for an unknown character. Every half that can stand there is tried, so that
 * a label that says anything else is still found.
 */
export function hasCutLabel(previousHash: string, content: EventContent, hash: string): boolean {
  const label = content.subjectLabel ?? "";
  let tried = 0;
  for (let at = label.lastIndexOf(REPLACEMENT); at >= 0 && tried < MOST_PLACES; at = at > 0 ? label.lastIndexOf(REPLACEMENT, at - 1) : -1) {
    tried += 1;
    // The first half of a character: the second never stands at the end of what was cut.
    for (let half = 0xd800; half <= 0xdbff; half += 1) {
      const subjectLabel = label.slice(0, at) + String.fromCharCode(half) + label.slice(at + 1);
      if (hashOfWhole(previousHash, { ...content, subjectLabel }) === hash) return true;
    }
  }
  return false;
}
