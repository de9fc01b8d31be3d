import { createHash, randomUUIDv7 } from "node:crypto";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { boundedChanges } from "./bounded-changes.ts";
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

/** An event ready to be written: what is hashed, and the hashes. */
interface ChainedEvent {
  readonly content: AuditContent;
  readonly previousHash: string;
  readonly hash: string;
}

function chain(drafts: readonly AuditDraft[], author: AuditAuthor, last: readonly [sequence: number, hash: string]): ChainedEvent[] {
  let [sequence, previousHash] = last;
  return drafts.map((draft) => {
    sequence += 1;
    const content: AuditContent = {
      ...draft,
      // As JSON keeps it: what a dump restores must hash the same.
      changes: JSON.parse(JSON.stringify(boundedChanges(draft.changes))),
      subjectLabel: draft.subjectLabel?.slice(0, 300) ?? null,
      actorId: author.actorId,
      command: author.command,
      requestId: author.requestId,
      sequence,
      at: author.at.toISOString(),
    };
    const event = { content, previousHash, hash: hashOf(previousHash, content) };
    previousHash = event.hash;
    return event;
  });
}

/** Appends events to the chain at the end of the transaction that they tell of; all in one statement, as others wait for the lock. */
export async function appendAudit(sql: SqlExecutor, drafts: readonly AuditDraft[], author: AuditAuthor): Promise<void> {
  if (drafts.length === 0) return;
  await sql.rows("select pg_advisory_xact_lock($1)", [CHAIN_LOCK]);
  const [last] = await sql.rows<[number, string]>(`select "sequence", "hash" from "audit_event" order by "sequence" desc limit 1`, []);
  const events = chain(drafts, author, last ?? [0, GENESIS]);
  const column = <T>(value: (event: ChainedEvent) => T) => events.map(value);
  await sql.rows(
    `insert into "audit_event" ("id", "sequence", "subject_type", "subject_id", "subject_label", "revision_id", "changes", "previous_hash", "hash", "at", "actor_id", "command", "request_id")
     select e.*, $10::timestamptz, $11::uuid, $12, $13
     from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::jsonb[], $8::text[], $9::text[]) e`,
    [
      column(() => randomUUIDv7()),
      column(({ content }) => content.sequence),
      column(({ content }) => content.subjectType),
      column(({ content }) => content.subjectId),
      column(({ content }) => content.subjectLabel),
      column(({ content }) => content.revisionId),
      column(({ content }) => JSON.stringify(content.changes)),
      column(({ previousHash }) => previousHash),
      column(({ hash }) => hash),
      author.at.toISOString(),
      author.actorId,
      author.command,
      author.requestId,
    ],
  );
}
