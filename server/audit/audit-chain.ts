import { randomUUIDv7 } from "node:crypto";
import type { AuditChanges, EventParts, HeldFacts } from "../../schema/evidence/AuditEvent.ts";
import { cutText } from "../../schema/shared/cut-text.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { Model } from "../model/model.ts";
import { boundedChanges } from "./bounded-changes.ts";
import { type EventContent, GENESIS, hashOf, newParts } from "./event-hash.ts";
import { keptOfSubjects } from "./event-subjects.ts";
import { keepable, keepableJson } from "./keepable.ts";

/** What a command wants kept of one record it touched. */
export interface AuditDraft {
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** What it was called, of what is no record or is no more; any other record is named by its title. */
  readonly subjectLabel?: string | null;
  /** The text it was about, whose level decides who may read the details. */
  readonly revisionId: string | null;
  readonly changes: AuditChanges;
  /** Its kind, where the type does not say which: of the record of a register. */
  readonly kind?: Model;
}

/** Who did what, on top of a draft. */
export interface AuditAuthor {
  readonly actorId: string | null;
  readonly command: string;
  readonly requestId: string | null;
  readonly at: Date;
}

/** Serializes the appending of all processes, so that the chain has no forks. */
const CHAIN_LOCK = 7_350_119;

/** Characters of a label, as its column holds them. */
const LONGEST_LABEL = 300;

/** An event ready to be written: what is hashed, and the hashes. */
interface ChainedEvent {
  readonly content: EventContent;
  readonly parts: EventParts;
  readonly previousHash: string;
  readonly hash: string;
}

/** The texts of an event as the database has them, and the end of the chain. */
type KeptRow = [
  subjectType: string | null,
  subjectId: string | null,
  subjectLabel: string | null,
  changes: AuditChanges,
  held: HeldFacts | null,
  command: string,
  requestId: string | null,
  lastSequence: number | null,
  lastHash: string | null,
];

/** A draft with whose deed it tells of. */
export interface AuthoredDraft extends AuditAuthor {
  readonly draft: AuditDraft;
}

/** What is hashed is what is kept: everything goes through the database once before it is hashed. */
const asKept = `select e."type", e."subject", e."label", e."changes", e."held", e."command", e."request",
    l."sequence" as "last_sequence", l."hash" as "last_hash"
  from unnest($1::varchar(60)[], $2::varchar(60)[], $3::varchar(${LONGEST_LABEL})[], $4::jsonb[], $5::jsonb[], $6::varchar(80)[], $7::varchar(60)[])
    with ordinality e("type", "subject", "label", "changes", "held", "command", "request", "place")
  left join (select a."sequence", a."hash" from "audit_event" a order by a."sequence" desc limit 1) l on true
  order by e."place"`;

function chain(deeds: readonly AuthoredDraft[], kept: readonly KeptRow[]): ChainedEvent[] {
  let [sequence, previousHash] = [kept[0]?.[7] ?? 0, kept[0]?.[8] ?? GENESIS];
  return deeds.flatMap(({ draft, actorId, at }, index) => {
    const row = kept[index];
    if (!row) return [];
    const [subjectType, subjectId, subjectLabel, changes, held, command, requestId] = row;
    sequence += 1;
    const content: EventContent = {
      ...{ sequence, at: at.toISOString(), command, actorId, requestId },
      ...{ subjectType, subjectId, subjectLabel, revisionId: draft.revisionId, changes, held },
    };
    const parts = newParts();
    const event = { content, parts, previousHash, hash: hashOf(previousHash, content, parts) };
    previousHash = event.hash;
    return [event];
  });
}

/** Appends events to the chain at the end of the transaction that they tell of; all in one statement, as others wait for the lock. */
export const appendAudit = (sql: SqlExecutor, drafts: readonly AuditDraft[], author: AuditAuthor): Promise<void> =>
  appendDeeds(
    sql,
    drafts.map((draft) => ({ ...author, draft })),
  );

/** Appends what several did one after the other, in this order. */
export async function appendDeeds(sql: SqlExecutor, deeds: readonly AuthoredDraft[]): Promise<void> {
  if (deeds.length === 0) return;
  const drafts = deeds.map(({ draft }) => draft);
  const subjects = await keptOfSubjects(sql, drafts);
  const labels = drafts.map(({ subjectLabel }, index) => subjectLabel ?? subjects[index]?.title ?? null);
  await sql.rows("select pg_advisory_xact_lock($1)", [CHAIN_LOCK]);
  const kept = await sql.rows<KeptRow>(asKept, [
    drafts.map(({ subjectType }) => subjectType),
    drafts.map(({ subjectId }) => subjectId),
    labels.map((label) => label && cutText(keepable(label), LONGEST_LABEL)),
    drafts.map(({ changes }) => keepableJson(boundedChanges(changes))),
    subjects.map(({ held }) => held && keepableJson(held)),
    deeds.map(({ command }) => command),
    deeds.map(({ requestId }) => requestId),
  ]);
  const events = chain(deeds, kept);
  const column = <T>(value: (event: ChainedEvent) => T) => events.map(value);
  await sql.rows(
    `insert into "audit_event" ("id", "sequence", "subject_type", "subject_id", "subject_label", "revision_id", "changes", "held", "parts", "previous_hash", "hash", "at", "actor_id", "command", "request_id")
     select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::jsonb[], $8::jsonb[], $9::jsonb[], $10::text[],
       $11::text[], $12::timestamptz[], $13::uuid[], $14::text[], $15::text[])`,
    [
      column(() => randomUUIDv7()),
      column(({ content }) => content.sequence),
      column(({ content }) => content.subjectType),
      column(({ content }) => content.subjectId),
      column(({ content }) => content.subjectLabel),
      column(({ content }) => content.revisionId),
      column(({ content }) => JSON.stringify(content.changes)),
      column(({ content }) => content.held && JSON.stringify(content.held)),
      column(({ parts }) => JSON.stringify(parts)),
      column(({ previousHash }) => previousHash),
      column(({ hash }) => hash),
      column(({ content }) => content.at),
      column(({ content }) => content.actorId),
      column(({ content }) => content.command),
      column(({ content }) => content.requestId),
    ],
  );
}
