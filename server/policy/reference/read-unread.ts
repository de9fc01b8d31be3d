import { type InPieces, untilFewer } from "../../database/in-pieces.ts";
import { keepReferences } from "./keep-references.ts";
import { rememberReferences } from "./remembered.ts";

/** So many texts are read in one transaction, so that nobody waits long for it. */
const BATCH = 20;

/** Works out the references of texts that were saved before references were known, the earliest first: a later one means what that one meant. */
export function readUnread(inPieces: InPieces): Promise<number> {
  return untilFewer(BATCH, () =>
    inPieces(async (sql) => {
      const texts = await sql.rows<[string, string | null]>(
        `select r."id"::text, (select b."id"::text from "revision" b where b."document_id" = r."document_id" and b."ordinal" < r."ordinal"
           and b."references_read" order by b."ordinal" desc limit 1) as "before"
         from "revision" r where not r."references_read" order by r."ordinal", r."id" limit ${BATCH} for update of r skip locked`,
        [],
      );
      for (const [id, before] of texts) await keepReferences(sql, id, before ? await rememberReferences(sql, before) : undefined);
      return texts.length;
    }),
  );
}
