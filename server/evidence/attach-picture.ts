import { Attachment } from "../../schema/evidence/Attachment.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { change } from "../commands/record-values.ts";
import type { Transaction } from "../commands/transaction.ts";
import { notFound } from "../errors.ts";
import { uploadedFile } from "../files/uploaded-file.ts";
import { pictureFile } from "../pictures/picture-file.ts";
import { keepPictures } from "../policy/draft/keep-pictures.ts";

/** Keeps a picture with a draft, for its text to show. */
export async function attachPicture(tx: Transaction, input: InputOf<"attachPicture">): Promise<Attachment> {
  await tx.require("update", Revision, input.revisionId);
  const { fileName, bytes } = uploadedFile(input);
  // Drawn before the draft is locked: others write in it meanwhile.
  const picture = await pictureFile(fileName, bytes, "input.base64");
  const revision = await tx.load(Revision, input.revisionId, "update");
  const [attachment] = await keepPictures(tx, revision, [picture], "input.base64");
  if (!attachment) throw notFound();
  change(revision, { updatedAt: tx.now });
  tx.audit(attachment, { revisionId: revision.id });
  await tx.requireStill("create", Attachment, attachment.id);
  return attachment;
}
