import type { GraphQLResolveInfo } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { Provision } from "../../../schema/policy/Provision.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { invalid } from "../../errors.ts";
import { codeModel } from "../../model/model.ts";
import type { Row } from "../../reading/request.ts";
import { selectionFor } from "../../reading/selection.ts";
import { only, relationId } from "./selections.ts";

/** Which text holds on a day. */
@ObjectType({ description: "Which text of a document, and which provision of it, holds on a day." })
export class TextInForce {
  @Field(() => DateScalar, { description: "The day." })
  on!: string;

  @Field(() => DateScalar, { nullable: true, description: "Since when the text holds; null where none does that you may read." })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it holds, as far as is known today." })
  until!: string | null;

  @Field(() => Revision, { nullable: true, description: "The text." })
  revision!: Row | null;

  @Field(() => Provision, {
    nullable: true,
    description: "The provision in that text, where one is asked for; null where the text has it not.",
  })
  provision!: Row | null;
}

/** What is asked for: a document, or a provision by its identity. */
export interface AskedText {
  readonly documentId: string | null;
  readonly identity: string | null;
  readonly on: string;
}

/** The text that was, is or will be in force on a day, as far as the actor may read it; a text that was withdrawn later held then. */
export async function textInForce(context: Context, asked: AskedText, info: GraphQLResolveInfo): Promise<TextInForce> {
  const { documentId, identity, on } = asked;
  if ((documentId === null) === (identity === null)) throw invalid("documentId", "oneOfDocumentAndProvision");
  // The text that holds may have the provision no more: that of its document is meant.
  const holding = { revisions: { some: { provisions: { some: { identity: { eq: identity } } } } } };
  const whose = { document: documentId ? { id: { eq: documentId } } : holding };
  const { items } = await context.reader.list({
    resource: "textPeriods",
    selection: { ...only("from", "until"), ones: new Map([["revision", only("id")]]) },
    where: { ...whose, from: { lte: on }, or: [{ until: { isNull: true } }, { until: { gte: on } }] },
    orderBy: [{ from: "DESC" }],
    page: { offset: 0, limit: 1 },
  });
  const [period] = items;
  const id = period && relationId(period, "revision");
  if (!period || !id) return { on, from: null, until: null, revision: null, provision: null };
  const provisions = identity
    ? await context.reader.list({
        resource: "provisions",
        selection: selectionFor(info, codeModel("provisions"), "provision"),
        where: { revision: { id: { eq: id } }, identity: { eq: identity } },
        orderBy: [],
        page: { offset: 0, limit: 1 },
      })
    : null;
  return {
    ...{ on, from: String(period.from), until: period.until === null ? null : String(period.until) },
    revision: await context.reader.single("revisions", id, selectionFor(info, codeModel("revisions"), "revision"), "revision"),
    provision: provisions?.items[0] ?? null,
  };
}
