import { Field, Int, ObjectType } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { type Role, roles } from "../../schema/shared/access.ts";
import { type Actor, actorsOfPeople } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { isAllowed } from "../access/is-allowed.ts";
import { allOf } from "../access/logic.ts";
import { openingRoles, openingSql } from "../access/who-reads.ts";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { Parameters } from "../model/parameters.ts";
import { recordsById } from "../reading/records-by-id.ts";
import type { Row, Selection } from "../reading/request.ts";
import { WhereCompiler } from "../reading/where.ts";
import { checkExplainedPage, explainingActor } from "./document-readers.ts";
import { ReadingBasis, readingBases } from "./reading-basis.ts";

@ObjectType({ description: "A document that somebody may read, and why." })
export class ReadableDocument {
  @Field(() => PolicyDocument, { nullable: true, description: "The document." })
  document!: Row | null;

  @Field(() => [String], { description: `The person's roles that open it: of ${roles.join(", ")}.` })
  roles!: readonly Role[];

  @Field(() => ReadingBasis, { nullable: true, description: "What makes their clearance reach it." })
  basis!: ReadingBasis | null;
}

@ObjectType({ description: "The documents that somebody may read, by number, as far as you may read them yourself." })
export class ReadableDocuments {
  @Field(() => [ReadableDocument], { description: "This page." })
  items!: ReadableDocument[];

  @Field(() => Int, { description: "How many there are on all pages." })
  total!: number;
}

/** Which documents of which person. */
export interface ReadableRequest {
  readonly personId: string;
  readonly q: string | null;
  readonly offset: number;
  readonly limit: number;
}

interface OpenedDocument {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** What both the person and the asker may read; which roles of the person open it. */
async function opened(
  sql: SqlExecutor,
  asker: Actor,
  person: Actor,
  { q, offset, limit }: Pick<ReadableRequest, "q" | "offset" | "limit">,
): Promise<{ total: number; documents: readonly OpenedDocument[] }> {
  const parameters = new Parameters();
  const place = { model: asker.models.of("policyDocuments"), alias: parameters.alias() };
  const d = place.alias;
  const { roles: held, columns, readable } = openingSql(place, person, parameters);
  const condition = allOf([
    readable,
    readableRows(place, asker, parameters),
    q?.trim() ? new WhereCompiler(asker, parameters).compile({ ownWords: q }, place, "where") : "true",
  ]);
  if (condition === "false") return { total: 0, documents: [] };
  const count = parameters.statement(`select count(*)::int as "count" from "policy_document" ${d} where ${condition}`);
  const selected = columns.map((column, index) => `, ${column} as c${index}`).join("");
  const page = parameters.statement(
    `select ${d}."id"::text as "id"${selected} from "policy_document" ${d} where ${condition} order by ${d}."number", ${d}."id" limit ${limit} offset ${offset}`,
  );
  const [[total = 0] = []] = await sql.rows<[number]>(count.text, count.values);
  const rows = await sql.rows<[string, ...boolean[]]>(page.text, page.values);
  return { total, documents: rows.map(([id, ...holds]) => ({ id, roles: openingRoles(held, holds) })) };
}

/** The documents of one person, for pages and for files; null when the asker may not read the person. */
export async function openedTo(
  sql: SqlExecutor,
  asker: Actor,
  request: ReadableRequest,
): Promise<{ total: number; documents: readonly OpenedDocument[] } | null> {
  const { personId } = request;
  if (!(await isAllowed(sql, asker, "read", Person, personId))) return null;
  const [person] = await actorsOfPeople(sql, [personId], asker.models);
  // Who may not sign in reads nothing.
  return person ? opened(sql, asker, person, request) : { total: 0, documents: [] };
}

/** What a person may read and why, as the wall decides it now; only what the asker may read as well, whose title else gave it away. */
export async function readableDocuments(
  context: Context,
  request: ReadableRequest,
  documents: Selection,
): Promise<ReadableDocuments | null> {
  const asker = explainingActor(context);
  checkExplainedPage(request);
  const found = await openedTo(context.database, asker, request);
  if (!found) return null;
  const personId = request.personId.toLowerCase();
  const bases = await readingBases(
    context.database,
    found.documents.map(({ id }) => [personId, id]),
  );
  const known = await recordsById(
    context.reader,
    "policyDocuments",
    found.documents.map(({ id }) => id),
    documents,
  );
  return {
    total: found.total,
    items: found.documents.map(({ id, roles: open }) => ({
      document: known.get(id) ?? null,
      roles: open,
      basis: bases.get(`${personId} ${id}`) ?? null,
    })),
  };
}
