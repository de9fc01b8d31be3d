import { createHash, randomUUIDv7 } from "node:crypto";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { canonical } from "./canonical.ts";

/** What a command wants kept of one record it touched. */
export interface AuditDraft {
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly subjectLabel: string | null;
  /** The text it was about, whose level decides who may read the details. */
  readonly revisionId: string | null;
  readonly changes: AuditChanges;
}

/** Who did what, on top of a draft. */
export interface AuditAuthor {
  readonly actorId: string | null;
  readonly command: string;
  readonly requestId: string | null;
  readonly at: Date;
}

/** The content of an event, as it is hashed. */
export interface AuditContent extends AuditDraft, Omit<AuditAuthor, "at"> {
  readonly sequence: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** The previous hash of the first event. */
export const GENESIS = "0".repeat(64);

/** Serializes the appending of all processes, so that the chain has no forks. */
const CHAIN_LOCK = 7_350_119;

/** Hash of an event: SHA-256 over the previous hash and the content's canonical form. */
export function hashOf(previousHash: string, content: AuditContent): string {
  return createHash("sha256").update(previousHash).update("\n").update(canonical(content)).digest("hex");
}

/** Appends events to the chain at the end of the transaction that they tell of. */
export async function appendAudit(sql: SqlExecutor, drafts: readonly AuditDraft[], author: AuditAuthor): Promise<void> {
  if (drafts.length === 0) return;
  await sql.rows("select pg_advisory_xact_lock($1)", [CHAIN_LOCK]);
  const [last] = await sql.rows<[number, string]>(`select "sequence", "hash" from "audit_event" order by "sequence" desc limit 1`, []);
  let [sequence, previousHash] = last ?? [0, GENESIS];
  for (const draft of drafts) {
    sequence += 1;
    const content: AuditContent = {
      ...draft,
      // As JSON keeps it: what a dump restores must hash the same.
      changes: JSON.parse(JSON.stringify(draft.changes)),
      subjectLabel: draft.subjectLabel?.slice(0, 300) ?? null,
      actorId: author.actorId,
      command: author.command,
      requestId: author.requestId,
      sequence,
      at: author.at.toISOString(),
    };
    const hash = hashOf(previousHash, content);
    await sql.rows(
      `insert into "audit_event" ("id", "sequence", "at", "actor_id", "command", "subject_type", "subject_id", "subject_label", "revision_id", "changes", "request_id", "previous_hash", "hash")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        randomUUIDv7(),
        content.sequence,
        content.at,
        content.actorId,
        content.command,
        content.subjectType,
        content.subjectId,
        content.subjectLabel,
        content.revisionId,
        JSON.stringify(content.changes),
        content.requestId,
        previousHash,
        hash,
      ],
    );
    previousHash = hash;
  }
}
