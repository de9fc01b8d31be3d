import { createHash, randomUUID, randomUUIDv7 } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { Attachment } from "../schema/evidence/Attachment.ts";
import { RecordComment } from "../schema/register/RecordComment.ts";
import type { RegisterEvent } from "../schema/register/RegisterEvent.ts";
import type { RegisterRecord } from "../schema/register/RegisterRecord.ts";
import type { TransitionVote } from "../schema/register/TransitionVote.ts";
import type { Entry } from "../schema/shared/record.ts";
import type { ToldKind } from "../schema/told/list.screen.ts";
import { type AuditDraft, type AuthoredDraft, appendDeeds } from "../server/audit/audit-chain.ts";
import { changesOf } from "../server/audit/changes.ts";
import type { Transaction } from "../server/commands/transaction.ts";
import type { SqlExecutor } from "../server/database/executor.ts";
import type { KeptLimit } from "../server/register/limits/limit-steps.ts";
import type { Recorded } from "../server/register/recorded/recorded.ts";
import { type Deed, toldOf } from "../server/register/records/events.ts";
import { writeLinks } from "../server/register/records/kept-with-record.ts";
import type { DemoWorld } from "./demo-world.ts";
import type { DrawnFile } from "./register-pictures.ts";

/** A time limit of a record while its past is made. */
export interface PastLimit {
  readonly id: string;
  readonly createdAt: Date;
  updatedAt: Date;
  kept: KeptLimit;
}

const LIMIT_CHANGES = `"updated_at" = excluded."updated_at", "paused_since" = excluded."paused_since", "left" = excluded."left", "due_at" = excluded."due_at",
  "warn_at" = excluded."warn_at", "ended_at" = excluded."ended_at", "met" = excluded."met", "by_minutes" = excluded."by_minutes",
  "escalated" = excluded."escalated", "next_at" = excluded."next_at"`;

type PastVote = Pick<TransitionVote, "transition" | "round" | "step" | "at"> & {
  readonly person: string;
  readonly reason: string | null;
  readonly signature: string | null;
  voidedAt: Date | null;
};

/** A record of a register while its past is made, with what happened to it. */
export interface PastRecord {
  readonly recorded: Recorded;
  ordinal: number;
  /** How often it has changed its state. */
  round: number;
  changes: number;
  readonly votes: PastVote[];
  readonly limits: PastLimit[];
}

type Row = Readonly<Record<string, unknown>>;

/** Writes many rows at once; every column of the first is given. */
async function insert(sql: SqlExecutor, table: string, rows: readonly Row[], conflict = ""): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  await sql.rows(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb) ${conflict}`,
    [JSON.stringify(rows)],
  );
}

const recordRow = ({ recorded: { record }, changes }: PastRecord): Row => ({
  id: record.id,
  version: changes,
  created_at: record.createdAt,
  updated_at: record.updatedAt,
  register_id: record.register.id,
  register_version_id: record.registerVersion.id,
  number: record.number,
  title: record.title,
  state: record.state ?? null,
  open: record.open,
  department_id: record.department?.id ?? null,
  creator_id: record.creator?.id ?? null,
  handler_id: record.handler?.id ?? null,
  opened_at: record.openedAt,
  due_at: record.dueAt ?? null,
  closed_at: record.closedAt ?? null,
  struck_at: record.struckAt ?? null,
  data: record.data,
  involved: record.involved,
  involved_departments: record.involvedDepartments,
});

const changing = ["version", "updated_at", "title", "state", "open", "handler_id", "due_at", "closed_at", "struck_at", "data"] as const;
const overwritten = [...changing, "involved", "involved_departments"].map((name) => `"${name}" = excluded."${name}"`).join(", ");

const limitRow =
  (recordId: string) =>
  ({ id, createdAt, updatedAt, kept }: PastLimit): Row => ({
    ...{ id, record_id: recordId, version: 1, created_at: createdAt, updated_at: updatedAt },
    ...{ key: kept.key, started_at: kept.startedAt, paused_since: kept.pausedAt, left: kept.left, counted_in: kept.countedIn },
    ...{ due_at: kept.dueAt, warn_at: kept.warnAt, ended_at: kept.endedAt, met: kept.met, by_minutes: kept.byMinutes },
    ...{ escalated: kept.escalated, next_at: kept.nextAt },
  });

const voteRow =
  (recordId: string) =>
  ({ person, signature, voidedAt, ...vote }: PastVote): Row => ({
    ...{ id: randomUUIDv7(), record_id: recordId, transition: vote.transition, round: vote.round, step: vote.step, person_id: person },
    ...{ agrees: true, reason: vote.reason, signature_id: signature, at: vote.at, voided_at: voidedAt },
  });

/** Rows of registers that are written many at a time: the records and what the trail tells in order of time, their history at the end. */
export class RegisterRows {
  readonly records: PastRecord[] = [];
  private readonly touched = new Set<PastRecord>();
  private readonly events: Row[] = [];
  private readonly comments: Row[] = [];
  private readonly files: Row[] = [];
  private readonly news: Row[] = [];
  private readonly deeds: AuthoredDraft[] = [];

  constructor(
    private readonly world: DemoWorld,
    private readonly em: SqlEntityManager,
  ) {}

  add(recorded: Recorded): PastRecord {
    const past: PastRecord = { recorded, ordinal: 0, round: 0, changes: 0, votes: [], limits: [] };
    this.records.push(past);
    return past;
  }

  /** Keeps what a record holds now. */
  touch(past: PastRecord): void {
    if (!this.touched.has(past)) past.changes += 1;
    this.touched.add(past);
  }

  /** Notes something in a record's history. */
  event(past: PastRecord, kind: RegisterEvent["kind"], what: string | null, more: Row = {}): void {
    const { record, version } = past.recorded;
    past.ordinal += 1;
    this.events.push({
      ...{ id: randomUUIDv7(), record_id: record.id, ordinal: past.ordinal, kind, what, from: null, to: null, by_id: null },
      ...{ at: this.world.clock.now(), values: null, reason: null, signature_id: null, register_version_id: version.id },
      ...{ personal_values: null, ...more },
    });
  }

  /** Notes what somebody did, in the record's history and for the trail. */
  tell(tx: Transaction, past: PastRecord, command: string, deed: Omit<Deed, "signature"> & { readonly signature?: string | null }): void {
    const { values, personalValues, changes } = toldOf(past.recorded.definition, { ...deed, signature: undefined } as Deed);
    const { kind, what = null, from = null, to = null, reason = null, signature = null } = deed;
    const more = { from, to, by_id: tx.actor.personId, reason, signature_id: signature, values, personal_values: personalValues };
    this.event(past, kind, what, more);
    this.audit(tx, command, { subjectType: "RegisterRecord", subjectId: past.recorded.record.id, revisionId: null, changes });
  }

  /** Keeps a file with a record; its id. */
  file(tx: Transaction, { recorded }: PastRecord, { fileName, base64, width, height }: DrawnFile, command: string): string {
    const bytes = Buffer.from(base64, "base64");
    const contentType = fileName.endsWith(".png") ? "image/png" : "image/jpeg";
    const checksum = createHash("sha256").update(bytes).digest("hex");
    const kept = {
      fileName,
      contentType,
      size: bytes.length,
      checksum,
      imported: false,
      uploadedBy: tx.person,
      createdAt: tx.now,
      width,
      height,
    };
    const attachment = Object.assign(new Attachment(), { ...kept, registerRecord: recorded.record });
    this.auditMade(tx, command, attachment);
    this.files.push({
      ...{ id: attachment.id, file_name: fileName, content_type: contentType, size: bytes.length, checksum, imported: false },
      ...{ register_record_id: recorded.record.id, uploaded_by_id: tx.actor.personId, created_at: tx.now, width, height },
      bytes: `\\x${bytes.toString("hex")}`,
    });
    return attachment.id;
  }

  /** Keeps what somebody says about a record. */
  comment(tx: Transaction, { recorded: { record } }: PastRecord, text: string): void {
    const made = { text, createdAt: tx.now, updatedAt: tx.now };
    const comment = Object.assign(new RecordComment(), { record, author: tx.person, ...made });
    this.auditMade(tx, "commentOnRecord", comment);
    const { id } = comment;
    this.comments.push({
      ...{ id, version: 1, created_at: tx.now, updated_at: tx.now, record_id: record.id, author_id: tx.actor.personId, text, mentions: [] },
    });
  }

  /** Tells people of a record; nobody of their own deeds. */
  notify(kind: ToldKind, recipients: Iterable<string>, record: RegisterRecord, sender: string | null): void {
    for (const recipient of recipients) {
      if (recipient === sender) continue;
      this.news.push({
        ...{ id: randomUUIDv7(), kind, recipient_id: recipient, record_id: record.id, sender_id: sender },
        ...{ day: this.world.clock.today(), created_at: this.world.clock.now() },
      });
    }
  }

  private auditMade(tx: Transaction, command: string, made: Entry): void {
    const changes = changesOf(this.em, made);
    this.audit(tx, command, { subjectType: made.constructor.name, subjectId: made.id, revisionId: null, changes });
  }

  private audit(tx: Transaction, command: string, draft: AuditDraft): void {
    this.deeds.push({ draft, actorId: tx.actor.personId, command, requestId: randomUUID(), at: tx.now });
  }

  /** Writes the records as they are now, and what is told of them so far. */
  async settle(): Promise<void> {
    if (this.touched.size === 0 && this.deeds.length === 0 && this.news.length === 0) return;
    const { sql } = this.world;
    const rows = [...this.touched].map(recordRow);
    this.touched.clear();
    await insert(sql, "register_record", rows, `on conflict ("id") do update set ${overwritten}`);
    await insert(sql, "attachment", this.files.splice(0));
    await insert(sql, "record_comment", this.comments.splice(0));
    await insert(sql, "notification", this.news.splice(0), "on conflict do nothing");
    await appendDeeds(sql, this.deeds.splice(0));
  }

  /** Writes what reports count: what happened so far, and how limits stand. */
  async write(): Promise<void> {
    await this.settle();
    const { sql } = this.world;
    await insert(sql, "register_event", this.events.splice(0));
    const limits = this.records.flatMap(({ recorded, limits: all }) => all.map(limitRow(recorded.record.id)));
    await insert(sql, "record_limit", limits, `on conflict ("id") do update set ${LIMIT_CHANGES}`);
  }

  /** Writes everything, once nothing more happens. */
  async finish(): Promise<void> {
    await this.write();
    const { sql } = this.world;
    const votes = this.records.flatMap(({ recorded, votes: all }) => all.map(voteRow(recorded.record.id)));
    await insert(sql, "transition_vote", votes);
    const linked = this.records.map(({ recorded }) => [recorded.record, recorded.definition] as const);
    await writeLinks(sql, linked);
  }
}
