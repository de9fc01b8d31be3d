import { Person } from "../../../schema/organisation/Person.ts";
import { RecordComment } from "../../../schema/register/RecordComment.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { readersAmong } from "../recorded/tell-people.ts";

/** People whom a remark may name at most. */
const MOST_NAMED = 50;

async function refuseStrangers(tx: Transaction, recordId: string, mentions: readonly string[]): Promise<void> {
  if (mentions.length > MOST_NAMED) throw invalid("input.mentions", "outOfRange", { min: 0, max: MOST_NAMED });
  for (const id of mentions) await tx.reference(Person, id, "input.mentions");
  const readers = new Set(await readersAmong(tx, recordId, mentions));
  const strangers = mentions.filter((id) => !readers.has(id));
  if (strangers.length === 0) return;
  const people = await tx.em.find(Person, { id: { $in: strangers } });
  throw invalid("input.mentions", "mentionsUnread", {
    names: people.map(({ name }) => name).join(tx.context.language === "zh" ? "、" : ", "),
  });
}

/** Says something about a record, and tells those whom it names, who must be able to read it. */
export async function commentOnRecord(tx: Transaction, input: InputOf<"commentOnRecord">): Promise<RecordComment> {
  await tx.require("read", RegisterRecord, input.recordId);
  const record = await tx.em.findOneOrFail(RegisterRecord, { id: input.recordId });
  const mentions = [...new Set(input.mentions ?? [])];
  await refuseStrangers(tx, record.id, mentions);
  const comment = make(tx, RecordComment, { record, author: tx.person, text: input.text, mentions, createdAt: tx.now, updatedAt: tx.now });
  tx.audit(comment);
  await tx.requireStill("create", RecordComment, comment.id);
  for (const id of mentions) notify(tx, tx.em.getReference(Person, id), "recordMentioned", { record });
  return comment;
}

/** Takes a remark of one's own back; that there was one stays. */
export async function withdrawRecordComment(tx: Transaction, input: InputOf<"withdrawRecordComment">): Promise<RecordComment> {
  const comment = await tx.load(RecordComment, input.id, "update", input.expectedVersion);
  change(comment, { withdrawnAt: tx.now, updatedAt: tx.now });
  tx.audit(comment);
  return comment;
}
