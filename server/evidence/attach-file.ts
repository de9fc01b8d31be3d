import { Field, ID, InputType } from "type-graphql";
import { Attachment } from "../../schema/evidence/Attachment.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { make } from "../policy/record-values.ts";
import { attachmentOwner } from "./attachment-owner.ts";
import { uploadedFile } from "./uploaded-file.ts";

/** Files of one record: as many as its page shows; more of them are better sent as an archive. */
const MOST_FILES = 50;

@InputType({ description: "A file to keep with a record: exactly one of revision, course and agreement." })
export class AttachFileInput {
  @Field(() => ID, { nullable: true, description: "A draft." })
  revisionId?: string | null;

  @Field(() => ID, { nullable: true, description: "A course." })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: "An agreement that is not published yet." })
  agreementId?: string | null;

  @Field(() => String, { description: "Name of the file; a path before it is left out." })
  fileName!: string;

  @Field(() => String, { description: "The file's bytes as base64, at most 20 MB of them." })
  base64!: string;
}

/** Keeps a file with a draft, a course or an unpublished agreement. The same file is kept once. */
export async function attachFile(tx: Transaction, input: AttachFileInput): Promise<Attachment> {
  const owner = await attachmentOwner(tx, input);
  const file = uploadedFile(input);
  // A copy: the query turns the records that it is given into their ids.
  const others = await tx.em.find(Attachment, { ...owner.reference }, { fields: ["fileName", "checksum"] });
  const same = others.find(({ checksum }) => checksum === file.checksum);
  if (same) throw invalid("input.fileName", "attachedAlready", { name: same.fileName });
  if (others.length >= MOST_FILES) throw invalid("input.fileName", "attachmentsFull", { max: MOST_FILES });
  const attachment = make(tx, Attachment, { ...owner.reference, ...file, imported: false, uploadedBy: tx.person, createdAt: tx.now });
  owner.touch();
  tx.audit(attachment, `${owner.label} · ${file.fileName}`, { revisionId: owner.revisionId });
  await tx.requireStill("create", Attachment, attachment.id);
  return attachment;
}
