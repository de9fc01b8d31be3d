import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Takes a file away; what it was stays in the audit trail, its bytes do not. */
export async function removeFile(tx: Transaction, attachment: Attachment, revisionId: string | null): Promise<void> {
  const { fileName, size, checksum } = attachment;
  await tx.auditRemoval(attachment, {
    revisionId,
    changes: {
      fileName: { before: fileName, after: null },
      size: { before: size, after: null },
      checksum: { before: checksum, after: null },
    },
  });
  tx.em.remove(attachment);
}
