import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { AuditChanges } from "../../../schema/evidence/AuditEvent.ts";
import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { RegisterEvent, type ValueChanges } from "../../../schema/register/RegisterEvent.ts";
import type { RecordData, RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { canonical } from "../../audit/canonical.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Recorded } from "../recorded/recorded.ts";

/** What is told of something that was done with a record. */
export interface Deed {
  readonly kind: RegisterEvent["kind"];
  readonly what?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly signature?: Attachment;
  readonly changed?: ValueChanges;
  /** Nobody did it: a limit, a job. */
  readonly byItself?: true;
}

/** The values that differ, by their keys. */
export function changesBetween(before: RecordData, after: RecordData): ValueChanges {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differ = keys.filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null));
  return Object.fromEntries(differ.map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }]));
}

/** Of a field with personal data the trail says that it was changed, and not to what. */
const withheld = { before: null, after: null };

/** What is noted of own fields of a document is as secret as the document: the text whose level that is; null for all else. */
async function aboutText(tx: Transaction, { extendedDocument }: RegisterRecord): Promise<string | null> {
  if (!extendedDocument) return null;
  const [row] = await tx.sql.rows<[string | null]>(`select ${leadRevision("d")} from "policy_document" d where d."id" = $1`, [
    extendedDocument.id,
  ]);
  return row?.[0] ?? null;
}

/** Writes what was done into the record's history and the audit trail. The record must be locked. */
export async function tellDeed(tx: Transaction, { record, definition, version }: Recorded, deed: Deed): Promise<RegisterEvent> {
  const hidden = hiddenInputs(definition);
  const all = Object.entries(deed.changed ?? {});
  const values = Object.fromEntries(all.filter(([key]) => !hidden.has(key)));
  const personal = Object.fromEntries(all.filter(([key]) => hidden.has(key)));
  await tx.em.flush();
  const [row] = await tx.sql.rows<[number]>(
    `select coalesce(max(e."ordinal"), 0) + 1 as "ordinal" from "register_event" e where e."record_id" = $1`,
    [record.id],
  );
  const event = Object.assign(new RegisterEvent(), {
    record,
    ordinal: row?.[0] ?? 1,
    kind: deed.kind,
    what: deed.what ?? null,
    from: deed.from ?? null,
    to: deed.to ?? null,
    by: deed.byItself ? null : tx.doer,
    at: tx.now,
    values: Object.keys(values).length > 0 ? values : null,
    personalValues: Object.keys(personal).length > 0 ? personal : null,
    reason: deed.reason ?? null,
    signature: deed.signature ?? null,
    registerVersion: version,
  });
  tx.em.persist(event);
  const told: Record<string, AuditChanges[string]> = Object.fromEntries(
    all.map(([key, change]) => [`data.${key}`, hidden.has(key) ? withheld : change]),
  );
  if (deed.what) told.what = { after: deed.what };
  if ((deed.from ?? null) !== (deed.to ?? null)) told.state = { before: deed.from ?? null, after: deed.to ?? null };
  if (deed.reason) told.reason = { after: deed.reason };
  tx.audit(record, { changes: told, revisionId: await aboutText(tx, record) });
  await tx.em.flush();
  return event;
}
