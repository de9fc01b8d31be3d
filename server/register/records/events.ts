import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { AuditChanges } from "../../../schema/evidence/AuditEvent.ts";
import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
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

/** What the history and the trail are told of a deed: the trail that a field with personal data was changed, and not to what. */
export function toldOf(definition: RegisterDefinition, deed: Deed) {
  const hidden = hiddenInputs(definition);
  const all = Object.entries(deed.changed ?? {});
  const part = (isHidden: boolean) => {
    const some = all.filter(([key]) => hidden.has(key) === isHidden);
    return some.length > 0 ? Object.fromEntries(some) : null;
  };
  const changes: Record<string, AuditChanges[string]> = Object.fromEntries(
    all.map(([key, change]) => [`data.${key}`, hidden.has(key) ? withheld : change]),
  );
  if (deed.what) changes.what = { after: deed.what };
  if ((deed.from ?? null) !== (deed.to ?? null)) changes.state = { before: deed.from ?? null, after: deed.to ?? null };
  if (deed.reason) changes.reason = { after: deed.reason };
  return { values: part(false), personalValues: part(true), changes };
}

/** Writes what was done into the record's history and the audit trail. The record must be locked. */
export async function tellDeed(tx: Transaction, { record, definition, version }: Recorded, deed: Deed): Promise<RegisterEvent> {
  const { values, personalValues, changes } = toldOf(definition, deed);
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
    values,
    personalValues,
    reason: deed.reason ?? null,
    signature: deed.signature ?? null,
    registerVersion: version,
  });
  tx.em.persist(event);
  tx.audit(record, { changes, revisionId: await aboutText(tx, record) });
  await tx.em.flush();
  return event;
}
