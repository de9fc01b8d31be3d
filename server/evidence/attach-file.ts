import { Attachment } from "../../schema/evidence/Attachment.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { make } from "../commands/record-values.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { uploadedFile } from "../files/uploaded-file.ts";
import { attachmentOwner } from "./attachment-owner.ts";

/** Files of one record: as many as its page shows; more of them are better sent as an archive. */
const MOST_FILES = 50;

/** Keeps a file with a draft, a course or an unpublished agreement. The same file is kept once. */
export async function attachFile(tx: Transaction, input: InputOf<"attachFile">): Promise<Attachment> {
  const owner = await attachmentOwner(tx, input);
  const file = uploadedFile(input);
  // A copy: the query turns the records that it is given into their ids.
  const others = await tx.em.find(Attachment, { ...owner.reference }, { fields: ["fileName", "checksum"] });
  const same = others.find(({ checksum }) => checksum === file.checksum);
  if (same) throw invalid("input.fileName", "attachedAlready", { name: same.fileName });
  if (others.length >= MOST_FILES) throw invalid("input.fileName", "attachmentsFull", { max: MOST_FILES });
  const attachment = make(tx, Attachment, { ...owner.reference, ...file, imported: false, uploadedBy: tx.person, createdAt: tx.now });
  owner.touch();
  tx.audit(attachment, { revisionId: owner.revisionId });
  await tx.requireStill("create", Attachment, attachment.id);
  return attachment;
}
