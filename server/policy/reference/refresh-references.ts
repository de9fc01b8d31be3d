import { nameKey } from "../../../schema/policy/references/names.screen.ts";
import { leadRevision, onDay } from "../../../schema/policy/revision.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type InPieces, untilFewer } from "../../database/in-pieces.ts";
import { keepReferences } from "./keep-references.ts";

/** So many documents are looked at in one transaction, so that nobody waits long for it. */
const BATCH = 20;

/** Works out anew what the texts that hold, will or are written say of a document: what refers to it, and what named it before it was known. */
export async function refreshReferencesTo(sql: SqlExecutor, documentId: string): Promise<void> {
  const [document] = await sql.rows<[string, string]>(
    `select d."number", ${onDay("d", "period_titles")} as "title" from "policy_document" d where d."id" = $1`,
    [documentId],
  );
  const names = (document ?? []).map(nameKey).filter(Boolean);
  const texts = await sql.rows<[string]>(
    `select distinct x."revision_id"::text from "provision_reference" x join "revision" r on r."id" = x."revision_id"
       join "policy_document" d on d."id" = r."document_id"
     where d."id" <> $1 and r."withdrawn_at" is null and (r."published_at" is null or r."effective_from" > (select today()) or r."id" = ${leadRevision("d")})
       and (x."target_document_id" = $1 or (x."target_document_id" is null and not x."own" and x."names" && $2::text[]))`,
    [documentId, names],
  );
  for (const [id] of texts) await keepReferences(sql, id);
}

/** Refreshes the references to documents of which another text leads since they were looked at last: a scheduled one began, a trial ended. */
export function refreshReferences(inPieces: InPieces): Promise<number> {
  return untilFewer(BATCH, () =>
    inPieces(async (sql) => {
      const documents = await sql.rows<[string]>(
        `select d."id"::text from "policy_document" d
         where exists (select from unnest(d."period_starts") s where s > d."references_day" and s <= (select today()))
         order by d."id" limit ${BATCH} for update of d skip locked`,
        [],
      );
      for (const [id] of documents) {
        await refreshReferencesTo(sql, id);
        await sql.rows(`update "policy_document" set "references_day" = (select today()) where "id" = $1`, [id]);
      }
      return documents.length;
    }),
  );
}
