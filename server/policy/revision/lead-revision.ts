import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** The revision whose level is the document's: what is noted of the document is as secret as that one. */
export async function leadRevisionId(tx: Transaction, documentId: string): Promise<string | null> {
  const [row] = await tx.sql.rows<[string | null]>(`select ${leadRevision("d")} from "policy_document" d where d."id" = $1`, [documentId]);
  return row?.[0] ?? null;
}

/** The published text that a new draft starts from and is compared with: in force, else the latest published; null before the first. */
export async function baseRevisionId(tx: Transaction, documentId: string): Promise<string | null> {
  const [row] = await tx.sql.rows<[string | null]>(
    `select r."id" from "policy_document" d join "revision" r on r."id" = ${leadRevision("d")} where d."id" = $1 and r."published_at" is not null`,
    [documentId],
  );
  return row?.[0] ?? null;
}
