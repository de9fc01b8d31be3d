import type { AuditChanges, EventParts, HeldFacts } from "../../schema/evidence/AuditEvent.ts";
import { type EventContent, GENESIS, hasCutLabel, hashOf, hashOfWhole } from "../audit/event-hash.ts";
import type { SqlExecutor } from "../database/executor.ts";
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
  held: HeldFacts | null,
  parts: EventParts | null,
];

/** Events that are in memory at a time. */
const BATCH = 1_000;

const page = `select "sequence", to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), "actor_id", "command",
    "subject_type", "subject_id", "subject_label", "revision_id", "changes", "request_id", "previous_hash", "hash", "held", "parts"
  from "audit_event" where "sequence" > $1 order by "sequence" limit ${BATCH}`;

/** What the walk along the chain found. */
export interface ChainSummary {
  readonly events: number;
  readonly lastSequence: number;
  readonly headHash: string;
}

function contentOf(row: EventRow): EventContent {
  const [sequence, at, actorId, command, subjectType, subjectId, subjectLabel, revisionId, changes, requestId] = row;
  return { subjectType, subjectId, subjectLabel, revisionId, changes, actorId, command, requestId, sequence, at, held: row[12] };
}

/** How an event compares with its hash; `cutLabel` is a fault of old that leaves everything else as it was written. */
function stateOf(row: EventRow, partsBegan: boolean): "intact" | "cutLabel" | "changed" {
  const [previousHash, hash, parts, content] = [row[10], row[11], row[13], contentOf(row)];
  if (parts) return hashOf(previousHash, content, parts) === hash ? "intact" : "changed";
  // Since the first event with parts there is none without: one that looks old was put there.
  if (partsBegan) return "changed";
  if (hashOfWhole(previousHash, content) === hash) return "intact";
  return hasCutLabel(previousHash, content, hash) ? "cutLabel" : "changed";
}

/**
 * Walks along the chain of audit events, a batch at a time, and works out every hash again. An event that was altered is found at its
 * own place; one that was removed as a gap; one whose hash was worked out anew by whoever altered it where the next one does not link.
 */
export async function verifyChain(sql: SqlExecutor, problems: ProblemList): Promise<ChainSummary> {
  let [events, lastSequence, headHash, partsBegan] = [0, 0, GENESIS, false];
  for (;;) {
    const rows = await sql.rows<EventRow>(page, [lastSequence]);
    for (const row of rows) {
      const [sequence] = row;
      const [previousHash, hash] = [row[10], row[11]];
      const isNext = sequence === lastSequence + 1;
      if (!isNext) problems.event("eventMissing", lastSequence + 1);
      else if (previousHash !== headHash) problems.event("chainBroken", sequence);
      const state = stateOf(row, partsBegan);
      if (state === "changed") problems.event("eventChanged", sequence);
      else if (state === "cutLabel") problems.note("labelCut", sequence);
      partsBegan ||= row[13] !== null;
      events += 1;
      lastSequence = sequence;
      headHash = hash;
    }
    if (rows.length < BATCH) return { events, lastSequence, headHash };
  }
}
