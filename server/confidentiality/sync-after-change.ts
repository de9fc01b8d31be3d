import type { Transaction } from "../commands/transaction.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";

/** Follows a change of what everybody may read: of every document of which something is asked. */
export async function syncEveryDocument(tx: Transaction): Promise<void> {
  const rows = await tx.sql.rows<[string]>(
    `select distinct r."document_id" as "id" from "assignment" a join "revision" r on r."id" = a."revision_id" where a."closed_at" is null`,
    [],
  );
  if (rows.length > 0) await syncObligations(tx, { documentIds: rows.map(([id]) => id) });
}
