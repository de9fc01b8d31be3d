import type { Standing } from "../../../schema/policy/references/rewrite.screen.ts";
import { standing } from "../../../schema/policy/references/rewrite.screen.ts";
import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type CitedText, type CitingProvision, referencesIn } from "./text-references.ts";

/** A reference of another document that does not lead to what it means in a text. */
export interface BrokenElsewhere extends Standing {
  readonly id: string;
  /** The text in which it stands, and its document. */
  readonly revisionId: string;
  readonly documentId: string;
}

/** Of a document its open draft, where there is one, in which a reference can be mended; else what holds or will. */
const GOES_ON = `r."withdrawn_at" is null and case when exists
  (select 1 from "revision" o where o."document_id" = d."id" and o."published_at" is null and o."withdrawn_at" is null)
  then r."published_at" is null else r."id" = ${leadRevision("d")} or r."effective_from" > today() end`;

type Row = [string, string, string, number, string, string, string, CitingProvision["kind"], string];

/**
 * References of other documents to this one that the text does not answer: their numbers have moved, or what they mean is gone.
 * Whoever shows them asks the reader for them.
 */
export async function brokenElsewhere(sql: SqlExecutor, documentId: string, text: CitedText): Promise<BrokenElsewhere[]> {
  const rows = await sql.rows<Row>(
    `select x."id"::text, x."revision_id"::text, d."id"::text as "document", x."from", x."target_identity", coalesce(x."target_end_identity", x."target_identity") as "last",
       p."id"::text as "provision", p."kind", p."text"
     from "provision_reference" x join "provision" p on p."id" = x."provision_id" join "revision" r on r."id" = x."revision_id"
       join "policy_document" d on d."id" = r."document_id"
     where x."target_document_id" = $1 and x."target_identity" is not null and ${GOES_ON}
     order by d."number", p."place", x."from"`,
    [documentId],
  );
  return rows.flatMap(([id, revisionId, document, from, first, last, provisionId, kind, words]) => {
    const provision = { id: provisionId, identity: "", kind, label: "", depth: 0, heading: "", text: words };
    const found = referencesIn(provision, -1).find(({ reference }) => reference.from === from);
    if (!found) return [];
    const stands = standing(found.reference, -1, found.plain, { first, last }, text.places);
    return stands.state === "resolved" ? [] : [{ id, revisionId, documentId: document, ...stands }];
  });
}
