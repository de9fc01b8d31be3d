import type { GraphQLResolveInfo } from "graphql";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { type Provision, ProvisionKind } from "../../../schema/policy/Provision.ts";
import { numberedKinds } from "../../../schema/policy/renumbering/renumber.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { enumObject, type WordOf, words } from "../../../schema/shared/fields.ts";
import type { Context } from "../../context.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { brokenElsewhere } from "../reference/broken-elsewhere.ts";
import { BrokenReference, readableBroken } from "../reference/broken-reference.ts";
import { openDraft } from "./draft-access.ts";
import { followers, planRenumbering } from "./plan-renumbering.ts";

/** Why a label stays although it is out of the count. */
export const KeptLabelReason = words("KeptLabelReason", "Why a label stays although it is out of the count.", [
  "gap",
  "inserted",
  "unwritable",
]);

@InputType({ description: "Which labels of a draft would be counted anew, and how." })
export class PreviewRenumberInput {
  @Field(() => ID, { description: "The draft." })
  revisionId!: string;

  @Field(() => ID, { nullable: true, description: "The first provision whose label may change; left out, the whole draft is counted." })
  fromProvisionId?: string | null;

  @Field(() => [enumObject(ProvisionKind)], { nullable: true, description: "Kinds that are counted; left out, all that have numbers." })
  kinds?: Provision["kind"][] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether inserted ones (第十二条之一) become numbers of the count." })
  countsInserted!: boolean;
}

@ObjectType({ description: "A label that would change." })
export class RenumberedLabel {
  @Field(() => ID, { description: "The provision." })
  provisionId!: string;

  @Field(() => enumObject(ProvisionKind), { description: "What it is." })
  kind!: Provision["kind"];

  @Field(() => String, { description: "Its label now; empty where it has none." })
  before!: string;

  @Field(() => String, { description: "Its label then." })
  after!: string;

  @Field(() => String, { description: "Its heading, or how it begins." })
  opening!: string;
}

@ObjectType({ description: "A label that stays although it is out of the count." })
export class KeptLabel {
  @Field(() => ID, { description: "The provision." })
  provisionId!: string;

  @Field(() => String, { description: "Its label then." })
  label!: string;

  @Field(() => enumObject(KeptLabelReason))
  reason!: WordOf<typeof KeptLabelReason>;
}

@ObjectType({ description: "A reference within the draft whose words would no longer lead to what it means." })
export class FollowingReference {
  @Field(() => ID, { description: "The provision in which it stands." })
  provisionId!: string;

  @Field(() => String, { description: "The label that this one will have; empty without one." })
  label!: string;

  @Field(() => String, { description: "Its words now." })
  words!: string;

  @Field(() => String, { nullable: true, description: "Its words then; null where what it means is gone or has no number." })
  newWords!: string | null;
}

@ObjectType({ description: "What counting labels anew would do to a draft; nothing is saved." })
export class RenumberPreview {
  @Field(() => [enumObject(ProvisionKind)], { description: "Kinds that have numbers in the draft." })
  kinds!: Provision["kind"][];

  @Field(() => [RenumberedLabel], { description: "Labels that would change, in the order of the text." })
  changes!: RenumberedLabel[];

  @Field(() => [KeptLabel], { description: "Labels that stay out of the count." })
  kept!: KeptLabel[];

  @Field(() => [FollowingReference], { description: "References within the draft that would follow." })
  following!: FollowingReference[];

  @Field(() => [BrokenReference], {
    description: "References of other documents that would not lead to what they mean once the draft holds.",
  })
  breaking!: BrokenReference[];
}

/** Characters by which a provision without a heading is known. */
const OPENING = 24;

const openingOf = ({ kind, heading, text }: Pick<Provision, "kind" | "heading" | "text">): string =>
  heading || shortenText(plainText({ kind, text }), OPENING);

/** Tells what `renumber` would do with the same input. */
export async function previewRenumber(context: Context, input: PreviewRenumberInput, info: GraphQLResolveInfo): Promise<RenumberPreview> {
  return inOneTransaction(context, "read", async (snapshot) => {
    const { sql, reader } = snapshot;
    const documentId = await openDraft(snapshot, input.revisionId, "input.revisionId");
    const plan = await planRenumbering(sql, input.revisionId, documentId, input);
    const at = (place: number) => plan.text.provisions[place];
    const labels = new Map(plan.after.provisions.map(({ id, label }) => [id, label]));
    const broken = await brokenElsewhere(sql, documentId, plan.after);
    return {
      kinds: numberedKinds.filter((kind) => plan.text.provisions.some((one) => one.kind === kind && one.label !== "")),
      changes: plan.changes.flatMap(({ place, before, after }) => {
        const provision = at(place);
        return provision ? [{ provisionId: provision.id, kind: provision.kind, before, after, opening: openingOf(provision) }] : [];
      }),
      kept: plan.kept.flatMap(({ place, label, reason }) => {
        const provision = at(place);
        return provision ? [{ provisionId: provision.id, label, reason }] : [];
      }),
      following: followers(plan).map(({ provision, reference, standing }) => ({
        provisionId: provision.id,
        label: labels.get(provision.id) ?? "",
        words: reference.words,
        newWords: standing.words,
      })),
      breaking: await readableBroken(reader, broken, info, ["breaking"]),
    };
  });
}
