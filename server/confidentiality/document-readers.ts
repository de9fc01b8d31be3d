import { Field, Int, ObjectType } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { type Role, roles } from "../../schema/shared/access.ts";
import { mayPerhaps } from "../access/ability.ts";
import { type Actor, actorsOfPeople } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { isAllowed } from "../access/is-allowed.ts";
import { allOf } from "../access/logic.ts";
import { whoReads } from "../access/who-reads.ts";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import { Parameters } from "../model/parameters.ts";
import { inDepartment } from "../obligation/in-department.ts";
import { recordsById } from "../reading/records-by-id.ts";
import { PAGE_LIMIT, type Row, type Selection } from "../reading/request.ts";
import { WhereCompiler } from "../reading/where.ts";
import { ReadingBasis, readingBases } from "./reading-basis.ts";

@ObjectType({ description: "Somebody who may read a document, and why." })
export class DocumentReader {
  @Field(() => Person, { nullable: true, description: "Who." })
  person!: Row | null;

  @Field(() => [String], { description: `The roles that open it: of ${roles.join(", ")}.` })
  roles!: readonly Role[];

  @Field(() => ReadingBasis, { nullable: true, description: "What makes their clearance reach it." })
  basis!: ReadingBasis | null;
}

@ObjectType({ description: "Who may read a document, by employee number." })
export class DocumentReaders {
  @Field(() => [DocumentReader], { description: "This page." })
  items!: DocumentReader[];

  @Field(() => Int, { description: "How many there are on all pages." })
  total!: number;
}

/** Which readers of which document. */
export interface ReadersRequest {
  readonly documentId: string;
  readonly q: string | null;
  readonly departmentId: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Who may ask who reads what: those who read the access grants, as the rules have it. */
export function explainingActor({ actor }: Context): Actor {
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "read", "accessGrants")) throw forbidden();
  return actor;
}

export function checkExplainedPage({ offset, limit, q }: Pick<ReadersRequest, "offset" | "limit" | "q">): void {
  if (limit < 1 || limit > PAGE_LIMIT) throw invalid("limit", "badPageLimit");
  if (offset < 0 || offset >= 1_000_000) throw invalid("offset", "badPageOffset");
  if ((q?.length ?? 0) > 200) throw invalid("q", "tooLong", { max: 200 });
  if (q?.includes("\0")) throw invalid("q", "controlCharacter");
}

/** People whom the asker may read, narrowed to some. */
export async function candidates(
  sql: SqlExecutor,
  actor: Actor,
  { q = null, departmentId = null }: { readonly q?: string | null; readonly departmentId?: string | null } = {},
): Promise<readonly string[]> {
  const parameters = new Parameters();
  const place = { model: actor.models.of("people"), alias: parameters.alias() };
  const readable = readableRows(place, actor, parameters);
  if (readable === "false") return [];
  const condition = allOf([
    readable,
    q?.trim() ? new WhereCompiler(actor, parameters).compile({ ownWords: q }, place, "where") : "true",
    departmentId ? inDepartment(`${place.alias}."id"`, departmentId, parameters) : "true",
  ]);
  const { text, values } = parameters.statement(`select ${place.alias}."id"::text as "id" from "person" ${place.alias} where ${condition}`);
  return (await sql.rows<[string]>(text, values)).map(([id]) => id);
}

/** Everybody who may read the document, by employee number; null when the asker may not read it themselves. */
export async function allReaders(
  sql: SqlExecutor,
  actor: Actor,
  request: ReadersRequest,
): Promise<readonly { readonly personId: string; readonly roles: readonly Role[] }[] | null> {
  const { documentId } = request;
  if (!(await isAllowed(sql, actor, "read", PolicyDocument, documentId))) return null;
  const people = await actorsOfPeople(sql, await candidates(sql, actor, request), actor.models);
  const readers = await whoReads(sql, actor.models.of("policyDocuments"), documentId, people);
  return people.flatMap(({ personId }) => {
    const opened = readers.get(personId);
    return opened ? [{ personId, roles: opened }] : [];
  });
}

/** Who may read a document and why, as the wall decides it now. Null where the asker may not read the document. */
export async function documentReaders(context: Context, request: ReadersRequest, people: Selection): Promise<DocumentReaders | null> {
  const actor = explainingActor(context);
  checkExplainedPage(request);
  const readers = await allReaders(context.database, actor, request);
  if (!readers) return null;
  const page = readers.slice(request.offset, request.offset + request.limit);
  const bases = await readingBases(
    context.database,
    page.map(({ personId }) => [personId, request.documentId.toLowerCase()]),
  );
  const persons = await recordsById(
    context.reader,
    "people",
    page.map(({ personId }) => personId),
    people,
  );
  return {
    total: readers.length,
    items: page.map(({ personId, roles: opened }) => ({
      person: persons.get(personId) ?? null,
      roles: opened,
      basis: bases.get(`${personId} ${request.documentId.toLowerCase()}`) ?? null,
    })),
  };
}
