import { Field, Int, ObjectType } from "type-graphql";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { clearanceRank } from "../../schema/confidentiality/clearance.sql.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { onDay } from "../../schema/policy/revision.sql.ts";
import { mayPerhaps } from "../access/ability.ts";
import { isAllowed } from "../access/is-allowed.ts";
import type { Context } from "../context.ts";
import { tryOut } from "../database/try-out.ts";
import { forbidden, invalid, notFound, unauthenticated } from "../errors.ts";
import type { Row, Selection } from "../reading/request.ts";
import { openedTo } from "./readable-documents.ts";

/** So many of the documents are named. */
const NAMED = 10;

/** So many documents are compared; who reads more gains hundreds anyway. */
const COMPARED = 10_000;

@ObjectType({ description: "What somebody could read in addition with a clearance or an access grant, as far as you may read it." })
export class GrantPreview {
  @Field(() => Int, { description: "Documents that the person could read in addition." })
  gaining!: number;

  @Field(() => [PolicyDocument], { description: "The first 10 of them." })
  documents!: Row[];

  @Field(() => ClassificationLevel, {
    nullable: true,
    description:
      "Of access to a document: the level that the person's clearance does not reach today, without which the grant opens nothing.",
  })
  missingLevel!: Row | null;
}

/** Who is to be given what: a clearance up to a level, or access to a document. */
export interface GrantRequest {
  readonly resource: string;
  readonly personId: string;
  /** The level or the document. */
  readonly subjectId: string;
}

/** The document's level, where the person is not cleared for it today. */
async function missingLevelId({ database }: Context, personId: string, documentId: string): Promise<string | null> {
  const [row] = await database.rows<[string]>(
    `select l."id"::text as "id" from "policy_document" d join "classification_level" l on l."id" = ${onDay("d", "period_levels")}
     where d."id" = $1 and l."rank" > ${clearanceRank("$2::uuid")}`,
    [documentId, personId],
  );
  return row?.[0] ?? null;
}

/** What the answer shows of the documents and of the level. */
export interface GrantSelections {
  readonly documents: Selection;
  readonly missingLevel: Selection;
}

/** What would follow, from its first day, from granting a clearance or access. For those who may. */
export async function previewGrant(context: Context, request: GrantRequest, selections: GrantSelections): Promise<GrantPreview> {
  const { actor, database } = context;
  const { resource, personId, subjectId } = request;
  if (!actor) throw unauthenticated();
  if (resource !== "clearances" && resource !== "accessGrants") throw invalid("resource", "unknownResource", { resource });
  if (!mayPerhaps(actor, "grant", resource)) throw forbidden();
  const subject = resource === "clearances" ? ClassificationLevel : PolicyDocument;
  if (!(await isAllowed(database, actor, "read", subject, subjectId))) throw notFound();
  const [table, column] = resource === "clearances" ? ["clearance", "level_id"] : ["access_grant", "document_id"];
  const gained = await tryOut(database, async (sql) => {
    const read = async () => (await openedTo(sql, actor, { personId, q: null, offset: 0, limit: COMPARED }))?.documents;
    const before = await read();
    if (!before) throw notFound();
    await sql.rows(
      `insert into "${table}" ("id", "person_id", "${column}", "from", "reason", "granted_by_id") values (gen_random_uuid(), $1, $2, today(), '', $3)`,
      [personId, subjectId, actor.personId],
    );
    const known = new Set(before.map(({ id }) => id));
    return ((await read()) ?? []).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  });
  const { items } = await context.reader.list({
    resource: "policyDocuments",
    selection: { ...selections.documents, scalars: new Set([...selections.documents.scalars, "id"]) },
    where: { id: { in: gained } },
    orderBy: [{ number: "ASC" }],
    page: { offset: 0, limit: NAMED },
  });
  const missing = resource === "accessGrants" ? await missingLevelId(context, personId, subjectId) : null;
  const missingLevel = missing ? await context.reader.single("classificationLevels", missing, selections.missingLevel) : null;
  return { gaining: gained.length, documents: items, missingLevel };
}
