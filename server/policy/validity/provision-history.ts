import { Field, ID, Int, ObjectType } from "type-graphql";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import { type Revision, RevisionState } from "../../../schema/policy/Revision.ts";
import { enumObject, type WordOf } from "../../../schema/shared/fields.ts";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import type { Row } from "../../reading/request.ts";
import { ComparedPart, ComparedSegment, ProvisionChangeKind } from "../comparison/comparison-type.ts";
import { textParts } from "../comparison/part-diff.ts";
import { alikePictures } from "../comparison/same-pictures.ts";
import { textDiff, Wording } from "../comparison/text-diff.ts";
import { only, relationId } from "./selections.ts";

/** What became of a provision in one revision. */
@ObjectType({ description: "What one published revision made of a provision." })
export class ProvisionVersion {
  @Field(() => ID, { description: "The revision." })
  revisionId!: string;

  @Field(() => Int, { description: "Which revision it is." })
  ordinal!: number;

  @Field(() => enumObject(RevisionState), { nullable: true, description: "Where the revision stands today." })
  state!: Revision["state"] | null;

  @Field(() => DateScalar, { nullable: true, description: "First day on which the revision holds." })
  effectiveFrom!: string | null;

  @Field(() => enumObject(ProvisionChangeKind), { description: "Whether the revision added, changed, removed or kept the provision." })
  change!: WordOf<typeof ProvisionChangeKind>;

  @Field(() => String, { nullable: true, description: "Its label there; null where it was removed." })
  label!: string | null;

  @Field(() => [ComparedSegment], { description: "Its heading, with what changed." })
  headingSegments!: readonly ComparedSegment[];

  @Field(() => [ComparedPart], { description: "Its text part by part, with what changed." })
  parts!: readonly ComparedPart[];
}

type Said = Pick<Provision, "kind" | "label" | "heading" | "text">;

/** Most revisions of one document that are looked at: the latest of them. */
const MOST = 100;

function said(row: Row | undefined): Said | null {
  if (!row) return null;
  const kind = String(row.kind) as Provision["kind"];
  return { kind, label: String(row.label), heading: String(row.heading), text: canonicalText({ kind, text: String(row.text) }) };
}

function changeOf(before: Said | null, after: Said | null): ProvisionVersion["change"] {
  if (!before) return "added";
  if (!after) return "removed";
  return before.kind === after.kind && before.heading === after.heading && before.text === after.text ? "unchanged" : "changed";
}

/** One provision through all published revisions that the actor may read, the latest first, each with what it changed. */
export async function provisionHistory(context: Context, identity: string): Promise<ProvisionVersion[]> {
  const published = { published: { eq: true } };
  const page = { offset: 0, limit: MOST };
  const versions = await context.reader.list({
    resource: "provisions",
    selection: {
      ...only("kind", "label", "heading", "text"),
      ones: new Map([["revision", { ...only("id"), ones: new Map([["document", only("id")]]) }]]),
    },
    where: { identity: { eq: identity }, revision: published },
    orderBy: [{ revision: { ordinal: "DESC" } }],
    page,
  });
  const [newest] = versions.items;
  const documentId = newest && relationId(newest.revision as Row, "document");
  if (!documentId) return [];
  const revisions = await context.reader.list({
    resource: "revisions",
    selection: only("id", "ordinal", "state", "effectiveFrom"),
    where: { document: { id: { eq: documentId } }, ...published },
    orderBy: [{ ordinal: "DESC" }],
    page,
  });
  const texts = await alikePictures(
    context,
    versions.items.map((row) => ({ ...row, kind: String(row.kind), text: String(row.text) })),
  );
  const rows = new Map(versions.items.map((row, place) => [relationId(row, "revision"), texts[place]]));
  const wording = new Wording();
  const history: ProvisionVersion[] = [];
  let before: Said | null = null;
  for (const revision of revisions.items.toReversed()) {
    const after = said(rows.get(String(revision.id)));
    if (before || after)
      history.push({
        ...{ revisionId: String(revision.id), ordinal: Number(revision.ordinal), state: revision.state as ProvisionVersion["state"] },
        effectiveFrom: revision.effectiveFrom === null ? null : String(revision.effectiveFrom),
        ...{ change: changeOf(before, after), label: after?.label ?? null },
        headingSegments: textDiff(before?.heading ?? "", after?.heading ?? "", wording),
        parts: textParts(before, after, wording),
      });
    before = after;
  }
  return history.reverse();
}
