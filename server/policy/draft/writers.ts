import type { SqlExecutor } from "../../database/executor.ts";
import { piecesOf } from "./draft-pieces.ts";
import { WordTraces } from "./own-words.ts";

/**
 * Who wrote a part of the draft's text since the last published one: whoever put words into a provision of this draft that now says
 * something else than what was published, and whoever put words into any draft of the document that this one says still or again.
 * Whose name the draft bears makes no difference, nor do texts that were carried over.
 */
export async function writersOf(sql: SqlExecutor, revisionId: string): Promise<ReadonlySet<string>> {
  const [row] = await sql.rows<[string]>(`select "document_id" from "revision" where "id" = $1`, [revisionId]);
  const documentId = row?.[0] ?? null;
  const now = await piecesOf(sql, `r."id" = $1`, [revisionId]);
  const published = await piecesOf(sql, `r."document_id" = $1 and r."published_at" is not null`, [documentId]);
  const traces = new WordTraces(
    now.map(({ words }) => words),
    published.map(({ words }) => words),
  );
  const fresh = new Set(now.filter(({ words }) => !traces.isPublished(words)).map(({ piece }) => piece));
  if (fresh.size === 0) return new Set();
  const written = await sql.rows<[string, boolean, boolean, string, string]>(
    `select w."person_id"::text, w."revision_id" = $2 as "here", r."published_at" is not null as "published", w."piece", w."words"
     from "draft_writing" w join "revision" r on r."id" = w."revision_id" where w."document_id" = $1 order by w."written_at" desc`,
    [documentId, revisionId],
  );
  const writers = new Set<string>();
  for (const [person, here, wasPublished, piece, words] of written)
    if (!writers.has(person) && ((here && fresh.has(piece)) || traces.holds(words, !wasPublished))) writers.add(person);
  return writers;
}
