import type { RegisterDutyDefinition } from "../../../schema/register/definition/duty.screen.ts";
import type { Expression } from "../../../schema/register/definition/expression.screen.ts";
import { notYetDue } from "../../../schema/register/duty-time.sql.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { fulfilFromEvidence } from "../../obligation/fulfil.ts";
import { lockForEvidence } from "../../obligation/obligation-lock.ts";
import { auditDrafts } from "../../obligation/sync-obligations.ts";

/** What happened with the record: it was opened, or came into a state. */
export interface Happened {
  readonly opened: boolean;
  readonly entered: string | null;
  /** Whether a condition of its register holds for it now. */
  readonly holds: (when: Expression) => boolean;
}

/** A living duty of the register. */
export type Living = [id: string, duty: RegisterDutyDefinition, about: string | null];

/** The duties of a register that records can fulfil. */
export const livingDuties = (sql: SqlExecutor, registerId: string): Promise<Living[]> =>
  sql.rows<Living>(
    `select "id"::text as "id", "definition", "about_id"::text as "about" from "register_duty"
     where "register_id" = $1 and "ended_at" is null and "follows" is null order by "id"`,
    [registerId],
  );

/** Whether what happened with the record fulfils the duty. */
export function fulfils(record: RegisterRecord, [, duty, about]: Living, happened: Happened): boolean {
  const { state, when, about: field } = duty.fulfilledBy;
  if (state ? state !== happened.entered : !happened.opened) return false;
  if (about !== null && about !== (field ? record.data[field] : record.id)) return false;
  return !when || happened.holds(when);
}

/**
 * The time for which a record counts: of those that are open the one that is due first, else the last one, late, as long as no later one has
 * opened; none that has its record already.
 */
const enter = `insert into "register_duty_entry" ("id", "time_id", "record_id", "person_id", "by_id", "at")
  select gen_random_uuid(), t."id", $2, $3, $4, $5 from "register_duty_time" t
  where t."duty_id" = $1 and t."opens_at" <= $5 and t."skipped_at" is null
    and not exists (select 1 from "register_duty_entry" e where e."time_id" = t."id" and (not $6::boolean or e."person_id" is not distinct from $3::uuid))
    and (${notYetDue("t")} or not exists (
      select 1 from "register_duty_time" n where n."duty_id" = t."duty_id" and n."opens_at" <= $5 and (n."due_on", n."period") > (t."due_on", t."period")))
  order by t."due_on", t."period" limit 1
  on conflict ("time_id", "record_id") do nothing`;

/** What fulfilled a duty. */
export interface Fulfilment {
  readonly dutyId: string;
  readonly each: boolean;
  readonly recordId: string;
  readonly creatorId: string | null;
  readonly actorId: string;
  readonly at: Date;
}

/** Enters that a duty was fulfilled, at the time for which it counts. */
export async function enterFulfilment(sql: SqlExecutor, { dutyId, each, recordId, creatorId, actorId, at }: Fulfilment): Promise<void> {
  await sql.rows(enter, [dutyId, recordId, creatorId, actorId, at, each]);
}

/** Lets what is asked of people follow from fulfilments that were entered; what the trail is told. */
export async function followFulfilments(sql: SqlExecutor, dutyIds: readonly string[], now: Date): Promise<AuditDraft[]> {
  const assignments = await sql.rows<[string]>(`select "id"::text as "id" from "assignment" where "duty_id" = any($1::uuid[])`, [dutyIds]);
  const scope = { assignmentIds: assignments.map(([id]) => id) };
  return auditDrafts(sql, await fulfilFromEvidence(sql, scope, now, "report"));
}

/** Fulfils the duties of the register for which what happened with the record counts, in the same transaction. */
export async function fulfilDuties(tx: Transaction, record: RegisterRecord, happened: Happened): Promise<void> {
  const living = await livingDuties(tx.sql, record.register.id);
  const fulfilled = living.filter((one) => fulfils(record, one, happened));
  if (fulfilled.length === 0) return;
  await tx.em.flush();
  await lockForEvidence(tx.sql);
  const one = { recordId: record.id, creatorId: record.creator?.id ?? null, actorId: tx.actor.personId, at: tx.now };
  for (const [dutyId, { each }] of fulfilled) await enterFulfilment(tx.sql, { ...one, dutyId, each });
  const ids = fulfilled.map(([id]) => id);
  tx.drafts.push(...(await followFulfilments(tx.sql, ids, tx.now)));
}
