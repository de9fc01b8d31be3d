import { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import type { PictureFile } from "../../pictures/picture-file.ts";

/** More pictures than an illustrated handbook of a hundred pages has. */
export const MOST_PICTURES = 200;

/**
 * Keeps pictures with a draft, which is locked, and answers what each is kept as: the same picture is kept once. INVALID at the path when
 * there are too many.
 */
export async function keepPictures(
  tx: Transaction,
  revision: Revision,
  pictures: readonly PictureFile[],
  path: string,
): Promise<Attachment[]> {
  const kept = await tx.em.find(Attachment, { revision, width: { $ne: null } });
  const known = new Map(kept.map((attachment) => [attachment.checksum, attachment]));
  return pictures.map((picture) => {
    const same = known.get(picture.checksum);
    if (same) return same;
    if (known.size >= MOST_PICTURES) throw invalid(path, "picturesFull", { max: MOST_PICTURES });
    const attachment = make(tx, Attachment, { revision, ...picture, imported: false, uploadedBy: tx.person, createdAt: tx.now });
    known.set(picture.checksum, attachment);
    return attachment;
  });
}
