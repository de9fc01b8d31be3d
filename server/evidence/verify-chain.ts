import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { GENESIS, hashOf } from "./audit-chain.ts";
import type { ProblemList } from "./problem-list.ts";

type EventRow = [
  sequence: number,
  at: string,
  actorId: string | null,
  command: string,
  subjectType: string | null,
  subjectId: string | null,
  subjectLabel: string | null,
  revisionId: string | null,
  changes: AuditChanges,
  requestId: string | null,
  previousHash: string,
  hash: string,
];

/** Events that are in memory at a time. */
const BATCH = 1_000;

const page = `select "sequence", to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), "actor_id", "command",
    "subject_type", "subject_id", "subject_label", "revision_id", "changes", "request_id", "previous_hash", "hash"
  from "audit_event" where "sequence" > $1 order by "sequence" limit ${BATCH}`;

/** What the walk along the chain found. */
export interface ChainSummary {
  readonly events: number;
  readonly lastSequence: number;
  readonly headHash: string;
}

function hashOfRow(row: EventRow): string {
  const [sequence, at, actorId, command, subjectType, subjectId, subjectLabel, revisionId, changes, requestId, previousHash] = row;
  return hashOf(previousHash, { subjectType, subjectId, subjectLabel, revisionId, changes, actorId, command, requestId, sequence, at });
}

/**
 * Walks along the chain of audit events, a batch at a time, and works out every hash again. An event that was altered is found at its
 * own place; one that was removed as a gap; one whose hash was worked out anew by whoever altered it where the next one does not link.
 */
export async function verifyChain(sql: SqlExecutor, problems: ProblemList): Promise<ChainSummary> {
  let [events, lastSequence, headHash] = [0, 0, GENESIS];
  for (;;) {
    const rows = await sql.rows<EventRow>(page, [lastSequence]);
    for (const row of rows) {
      const [sequence] = row;
      const [previousHash, hash] = [row[10], row[11]];
      const isNext = sequence === lastSequence + 1;
      if (!isNext) problems.event("eventMissing", lastSequence + 1);
      else if (previousHash !== headHash) problems.event("chainBroken", sequence);
      if (hashOfRow(row) !== hash) problems.event("eventChanged", sequence);
      events += 1;
      lastSequence = sequence;
      headHash = hash;
    }
    if (rows.length < BATCH) return { events, lastSequence, headHash };
  }
}
