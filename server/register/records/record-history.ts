import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { RegisterEvent, type ValueChanges } from "../../../schema/register/RegisterEvent.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordedOf } from "../recorded/recorded.ts";
import { isShown } from "./values.ts";

/** Events of one answer at most; older ones are read with `before`. */
const MOST_EVENTS = 100;

/** What was done with a record, as its page tells it. */
export interface TellableEvent {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: RegisterEvent["kind"];
  readonly what: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: string;
  /** Changed values by the keys of their fields, those of personal fields as far as they are shown to the reader. */
  readonly values: ValueChanges;
  readonly reason: string | null;
  readonly signatureId: string | null;
  /** Number of the register's version by which it was done: what its keys are called stands there. */
  readonly ordinalOfVersion: number;
}

/** Keys of fields whose values may be told to the reader: all but those of which some hidden input is not shown to them. */
async function hiddenFrom(tx: Transaction, record: RegisterRecord): Promise<ReadonlySet<string>> {
  const recorded = await recordedOf(tx, record);
  const { definition } = recorded;
  const shown = new Set<string>();
  for (const field of definition.fields) if (field.personal && (await isShown(tx, recorded, field))) shown.add(field.key);
  return new Set([...hiddenInputs(definition)].flatMap(([key, inputs]) => ([...inputs].every((input) => shown.has(input)) ? [] : [key])));
}

/** A record's history, the newest first, field by field as far as the reader may read the field. */
export async function recordHistory(tx: Transaction, recordId: string, before: number | null): Promise<readonly TellableEvent[]> {
  if (!isUuid(recordId) || !(await tx.can("read", RegisterRecord, recordId))) throw notFound();
  const record = await tx.em.findOneOrFail(RegisterRecord, { id: recordId });
  const hidden = await hiddenFrom(tx, record);
  const events = await tx.em.find(
    RegisterEvent,
    { record, ...(before === null ? {} : { ordinal: { $lt: before } }) },
    { orderBy: { ordinal: "desc" }, limit: MOST_EVENTS, populate: ["by", "registerVersion", "personalValues"] },
  );
  return events.map((event) => {
    const all = Object.entries({ ...event.values, ...event.personalValues });
    return {
      ...{
        id: event.id,
        ordinal: event.ordinal,
        kind: event.kind,
        what: event.what ?? null,
        from: event.from ?? null,
        to: event.to ?? null,
      },
      ...{ by: event.by ? { id: event.by.id, name: event.by.name } : null, at: event.at.toISOString(), reason: event.reason ?? null },
      values: Object.fromEntries(all.filter(([key]) => !hidden.has(key))),
      signatureId: event.signature?.id ?? null,
      ordinalOfVersion: event.registerVersion.ordinal,
    };
  });
}
