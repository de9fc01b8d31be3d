import { Field, ID, Int, ObjectType } from "type-graphql";
import { Revision } from "../../../schema/policy/Revision.ts";
import { enumObject, type WordOf, words } from "../../../schema/shared/fields.ts";
import type { Row } from "../../reading/request.ts";
import { PrintedProvision } from "../revision/printed-provision.ts";

/** What became of a provision. */
export const ProvisionChangeKind = words("ProvisionChangeKind", "What became of a provision; a new number alone changes nothing.", [
  "unchanged",
  "changed",
  "added",
  "removed",
  "moved",
]);

/** Which of two texts has a stretch. */
export const SegmentChange = words("SegmentChange", "Which of two texts has a stretch: both, or only the new or the old one.", [
  "same",
  "added",
  "removed",
]);

/** A stretch of text in a comparison. */
@ObjectType({ description: "A stretch of text; same and removed ones make the old text, same and added ones the new text." })
export class ComparedSegment {
  @Field(() => String)
  text!: string;

  @Field(() => enumObject(SegmentChange))
  change!: WordOf<typeof SegmentChange>;
}

/** A cell of a compared table. */
@ObjectType({ description: "A cell of a compared table." })
export class ComparedCell {
  @Field(() => enumObject(SegmentChange), { description: "Which of the two texts has its column." })
  change!: WordOf<typeof SegmentChange>;

  @Field(() => [ComparedSegment], { description: "How its words changed; none where it is empty in both." })
  segments!: readonly ComparedSegment[];
}

/** A row of a compared table. */
@ObjectType({ description: "A row of a compared table." })
export class ComparedRow {
  @Field(() => enumObject(SegmentChange), { description: "Which of the two texts has the row." })
  change!: WordOf<typeof SegmentChange>;

  @Field(() => [ComparedCell], { description: "A cell for each column of either text." })
  cells!: readonly ComparedCell[];
}

/** A part of a provision in a comparison. */
@ObjectType({ description: "A part of a provision in a comparison: lines of words, or a table." })
export class ComparedPart {
  @Field(() => [ComparedSegment], { description: "How the lines changed; none of a table." })
  segments!: readonly ComparedSegment[];

  @Field(() => [ComparedRow], { nullable: true, description: "The rows of a table, its head first; null where it is none." })
  rows!: readonly ComparedRow[] | null;
}

/** A provision in one of the compared texts. */
@ObjectType({ description: "A provision in one of the compared texts." })
export class ComparedProvision extends PrintedProvision {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Place in its text, 0 first." })
  place!: number;
}

/** What became of one provision. */
@ObjectType({ description: "What became of one provision." })
export class ProvisionChange {
  @Field(() => String, { description: "Identity that the provision has in all revisions." })
  identity!: string;

  @Field(() => enumObject(ProvisionChangeKind))
  kind!: WordOf<typeof ProvisionChangeKind>;

  @Field(() => Boolean, { description: "Whether it stands elsewhere now, reworded or not." })
  moved!: boolean;

  @Field(() => Boolean, { description: "Whether it has another label now." })
  renumbered!: boolean;

  @Field(() => ComparedProvision, { nullable: true, description: "In the old text; null when it was added." })
  before!: ComparedProvision | null;

  @Field(() => ComparedProvision, { nullable: true, description: "In the new text; null when it was removed." })
  after!: ComparedProvision | null;

  @Field(() => [ComparedPart], { description: "How its text changed, part by part: lines, and tables cell by cell." })
  parts!: readonly ComparedPart[];

  @Field(() => [ComparedSegment], { description: "How its heading changed." })
  headingSegments!: readonly ComparedSegment[];
}

/** Two texts of a document side by side (新旧条款对照表). */
@ObjectType({ description: "Two texts of a document side by side (新旧条款对照表)." })
export class Comparison {
  @Field(() => Revision, { nullable: true, description: "The old text; null when there is none before." })
  from!: Row | null;

  @Field(() => Revision, { nullable: true, description: "The new text." })
  to!: Row | null;

  @Field(() => [ProvisionChange], { description: "Every provision of both texts, in the order of the new one." })
  changes!: readonly ProvisionChange[];
}
