import { Field, Int, ObjectType } from "type-graphql";
import { AccessGrant } from "../../schema/confidentiality/AccessGrant.ts";
import { Clearance } from "../../schema/confidentiality/Clearance.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import { isAllowed } from "../access/is-allowed.ts";
import type { Context } from "../context.ts";
import { tryOut } from "../database/try-out.ts";
import { forbidden, invalid, notFound, unauthenticated } from "../errors.ts";
import { recordsInOrder } from "../reading/records-by-id.ts";
import type { Row, Selection } from "../reading/request.ts";
import { openedTo } from "./readable-documents.ts";

/** So many of the documents are named. */
const NAMED = 10;

/** So many documents are compared; who reads more loses by hundreds anyway. */
const COMPARED = 10_000;

@ObjectType({ description: "What somebody would lose if a clearance or an access grant were taken back, as far as you may read it." })
export class RevocationPreview {
  @Field(() => Int, { description: "Documents that the person could no longer read." })
  losing!: number;

  @Field(() => [PolicyDocument], { description: "The first 10 of them." })
  documents!: Row[];
}

/** What can be taken back, by plural name. */
const revocable = new Map<string, EntityClass>([
  ["clearances", Clearance],
  ["accessGrants", AccessGrant],
]);

/** What would follow from taking a clearance or a grant back. For those who may. */
export async function previewRevocation(context: Context, resource: string, id: string, documents: Selection): Promise<RevocationPreview> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const known = revocable.get(resource);
  if (!known) throw invalid("resource", "unknownResource", { resource });
  if (!(await isAllowed(database, actor, "read", known, id))) throw notFound();
  if (!(await isAllowed(database, actor, "revoke", known, id))) throw forbidden();
  const table = known === Clearance ? "clearance" : "access_grant";
  const lost = await tryOut(database, async (sql) => {
    const [[personId = ""] = []] = await sql.rows<[string]>(`select "person_id"::text from "${table}" where "id" = $1`, [id]);
    const read = async () => (await openedTo(sql, actor, { personId, q: null, offset: 0, limit: COMPARED }))?.documents ?? [];
    const before = await read();
    await sql.rows(`update "${table}" set "revoked_at" = rulebook_now(), "revoked_by_id" = $2 where "id" = $1`, [id, actor.personId]);
    const after = new Set((await read()).map((document) => document.id));
    return before.filter((document) => !after.has(document.id)).map((document) => document.id);
  });
  return { losing: lost.length, documents: await recordsInOrder(context.reader, "policyDocuments", lost.slice(0, NAMED), documents) };
}
