import { randomUUIDv7 } from "node:crypto";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Piece } from "./draft-pieces.ts";
import { ownWords } from "./own-words.ts";

/** Keeps words as these people's, who wrote or proposed them for the draft. The revision is in the database when this is called. */
export async function noteWords(tx: Transaction, revision: Revision, people: readonly string[], words: readonly Piece[]): Promise<void> {
  if (words.length === 0) return;
  const rows = [...new Set(people)].flatMap((person) =>
    words.map((one) => ({ id: randomUUIDv7(), person, piece: one.piece, words: one.words })),
  );
  await tx.sql.rows(
    `insert into "draft_writing" ("id", "document_id", "revision_id", "person_id", "piece", "words", "written_at")
     select x."id", $1, $2, x."person", x."piece", x."words", $3
     from json_to_recordset($4::json) as x("id" uuid, "person" uuid, "piece" text, "words" text) on conflict do nothing`,
    [revision.document.id, revision.id, tx.now, JSON.stringify(rows)],
  );
}

/**
 * Keeps which words the actor has put into the draft: those of the pieces that the draft did not say before, wherever in it.
 * @param proposers people whose words these are as well, since they proposed them
 */
export async function noteWriting(
  tx: Transaction,
  revision: Revision,
  before: readonly Piece[],
  after: readonly Piece[],
  proposers: readonly string[] = [],
): Promise<void> {
  const known = new Set(before.map(({ words }) => ownWords(words)));
  const written = after.filter(({ words }) => !known.has(ownWords(words)));
  await noteWords(tx, revision, [tx.actor.personId, ...proposers], written);
}
