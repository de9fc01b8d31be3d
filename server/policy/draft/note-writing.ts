import { randomUUIDv7 } from "node:crypto";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Piece } from "./draft-pieces.ts";
import { ownWords } from "./own-words.ts";

/**
 * Keeps which words the actor has put into the draft: those of the pieces that the draft did not say before, wherever in it. The
 * revision is in the database when this is called.
 */
export async function noteWriting(tx: Transaction, revision: Revision, before: readonly Piece[], after: readonly Piece[]): Promise<void> {
  const known = new Set(before.map(({ words }) => ownWords(words)));
  const written = after.filter(({ words }) => !known.has(ownWords(words)));
  if (written.length === 0) return;
  const rows = written.map(({ piece, words }) => ({ id: randomUUIDv7(), piece, words }));
  await tx.sql.rows(
    `insert into "draft_writing" ("id", "document_id", "revision_id", "person_id", "piece", "words", "written_at")
     select x."id", $1, $2, $3, x."piece", x."words", $4 from json_to_recordset($5::json) as x("id" uuid, "piece" text, "words" text)
     on conflict do nothing`,
    [revision.document.id, revision.id, tx.actor.personId, tx.now, JSON.stringify(rows)],
  );
}
