import { Revision } from "../../../schema/policy/Revision.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import { forbidden, notFound } from "../../errors.ts";
import type { Snapshot } from "../../queries/one-transaction.ts";
import type { Selection } from "../../reading/request.ts";

/** What opens a text that is looked through as a whole. */
const opening: Selection = {
  scalars: new Set(["id"]),
  ones: new Map([["document", { scalars: new Set(["id"]), ones: new Map(), manys: [] }]]),
  manys: [
    {
      ...{ field: "provisions", key: "provisions", where: null, orderBy: [], limit: 1 },
      selection: { scalars: new Set(["text"]), ones: new Map(), manys: [] },
    },
  ],
};

/** Opens a text, which levels may require to be logged; the id of its document. NOT_FOUND for what the actor may not read. */
export async function openWhole({ sql, reader }: Snapshot, revisionId: string, path: string): Promise<string> {
  const row = await reader.single("revisions", revisionId, opening, path);
  if (!row) throw notFound();
  const [document] = await sql.rows<[string]>(`select "document_id"::text from "revision" where "id" = $1`, [revisionId]);
  if (!document) throw notFound();
  return document[0];
}

/** Opens a draft for somebody who may change it. */
export async function openDraft(snapshot: Snapshot, revisionId: string, path: string): Promise<string> {
  const documentId = await openWhole(snapshot, revisionId, path);
  if (!(await isAllowed(snapshot.sql, snapshot.actor, "update", Revision, revisionId))) throw forbidden();
  return documentId;
}
