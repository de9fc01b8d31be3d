import { Attachment } from "../../schema/evidence/Attachment.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { removeFile } from "../policy/draft/remove-file.ts";
import { placesOfPicture } from "../policy/draft/shown-pictures.ts";
import { attachmentOwner } from "./attachment-owner.ts";

/**
 * Takes a file away from a draft, a course or an unpublished agreement. What it was stays in the audit trail, its bytes do not.
 * INVALID for a picture that the text of its draft shows.
 */
export async function removeAttachment(tx: Transaction, { id }: InputOf<"removeAttachment">): Promise<boolean> {
  await tx.require("archive", Attachment, id);
  const { revision, course, agreement, procedureRecord } = await tx.em.findOneOrFail(Attachment, { id });
  // The owner before the file, as at any other change of it.
  const ids = {
    revisionId: revision?.id ?? null,
    courseId: course?.id ?? null,
    agreementId: agreement?.id ?? null,
    procedureRecordId: procedureRecord?.id ?? null,
  };
  const owner = await attachmentOwner(tx, ids);
  const attachment = await tx.load(Attachment, id, "archive");
  const [shown] = revision ? await placesOfPicture(tx.sql, revision.id, id) : [];
  if (shown !== undefined) throw invalid("input.id", "pictureShown", { where: shown || attachment.fileName });
  owner.touch();
  await removeFile(tx, attachment, owner.revisionId);
  await tx.em.flush();
  return true;
}
