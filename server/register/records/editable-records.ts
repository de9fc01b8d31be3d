import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { currentFields, type Recorded, recordedOf } from "../recorded/recorded.ts";
import { isShown } from "./values.ts";

/** Records of one request: as many as a person fills in side by side. */
const MOST = 500;

/** What nobody, or not the actor, changes about a record as it stands. */
export interface EditableRecord {
  readonly id: string;
  readonly version: number;
  /** Keys of fields, those that the actor may not read among them; all where the record is frozen, struck or not theirs to change. */
  readonly frozen: "all" | readonly string[];
}

/** All that an answer of `isShown` hangs on: of many records it is asked once. */
const hangsOn = ({ record, version }: Recorded, { key, of, personal }: RegisterField): string =>
  JSON.stringify([
    ...[version.id, key, record.department?.id, record.creator?.id, record.handler?.id],
    ...(personal?.shownTo ?? []).map((who) => (who.kind === "field" ? record.data[who.field] : null)),
    of.kind === "person" || of.kind === "people" ? record.data[key] : null,
  ]);

/** What the actor may change of each of these records; those that they may not read are left out. */
export async function editableRecords(tx: Transaction, recordIds: readonly string[]): Promise<readonly EditableRecord[]> {
  if (recordIds.length > MOST) throw invalid("recordIds", "bulkTooMany", { max: MOST });
  const ids = recordIds.filter(isUuid);
  const readable = await tx.canAmong("read", RegisterRecord, ids);
  const changeable = await tx.canAmong("update", RegisterRecord, ids);
  const records = await tx.em.find(RegisterRecord, { id: { $in: [...readable] } });
  const shown = new Map<string, boolean>();
  const answers: EditableRecord[] = [];
  for (const record of records) {
    const recorded = await recordedOf(tx, record);
    const { definition } = recorded;
    const frozen = definition.states.find(({ key }) => key === record.state)?.frozen ?? [];
    const { id, version } = record;
    if (!changeable.has(id) || record.struckAt || frozen === "all") {
      answers.push({ id, version, frozen: "all" });
      continue;
    }
    const hidden: string[] = [];
    for (const field of currentFields(definition).filter(({ personal }) => personal)) {
      const key = hangsOn(recorded, field);
      const known = shown.get(key) ?? (await isShown(tx, recorded, field));
      shown.set(key, known);
      if (!known) hidden.push(field.key);
    }
    answers.push({ id, version, frozen: [...frozen, ...hidden] });
  }
  return answers;
}
