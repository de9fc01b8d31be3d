import { Attachment } from "../../../schema/evidence/Attachment.ts";
import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { removeFile } from "./remove-file.ts";

/**
 * Takes the pictures away that a text does not show any more, before it is published: nobody is to find in its files what was taken out of
 * it. Until then they stay, since an earlier state of the draft may be wanted again.
 */
export async function dropUnshownPictures(tx: Transaction, revision: Revision): Promise<void> {
  const pictures = await tx.em.find(Attachment, { revision, width: { $ne: null } });
  if (pictures.length === 0) return;
  const texts = await tx.sql.rows<[string, string]>(
    `select "kind", "text" from "provision" where "revision_id" = $1 and strpos("text", '](image:') > 0`,
    [revision.id],
  );
  const shown = new Set(texts.flatMap(([kind, text]) => picturesIn({ kind, text })).map(({ attachment }) => attachment));
  for (const picture of pictures) if (!shown.has(picture.id)) await removeFile(tx, picture, revision.id);
  await tx.em.flush();
}
