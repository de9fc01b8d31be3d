import { Field, ID, Int, ObjectType } from "type-graphql";
import { Attachment } from "../../../schema/evidence/Attachment.ts";
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
export const SegmentChange = words(
  "SegmentChange",
  "Which of two texts has a stretch: both, only the new or the old one, or both in another form of width, brackets or digits.",
  ["same", "added", "removed", "form"],
);

/** A stretch of text in a comparison. */
@ObjectType({
  description:
    "A stretch of text; same and removed ones and what others were before make the old text, all but the removed ones the new text.",
})
export class ComparedSegment {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: "How the old text writes it, where that is in another form; else null." })
  before?: string;

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

/** A picture of a compared text. */
@ObjectType({ description: "A picture of a compared text." })
export class ShownPicture {
  @Field(() => ID, { description: "The file that it is kept as; one that looks the same in both texts is one." })
  attachment!: string;

  @Field(() => String, { description: "What it shows; empty where nothing is said." })
  text!: string;
}

/** What became of a picture. */
@ObjectType({ description: "A picture in two texts; the same file on both sides where it looks the same." })
export class ComparedPicture {
  @Field(() => ShownPicture, { nullable: true, description: "In the old text; null when it was added." })
  before!: ShownPicture | null;

  @Field(() => ShownPicture, { nullable: true, description: "In the new text; null when it was removed." })
  after!: ShownPicture | null;
}

/** A part of a provision in a comparison. */
@ObjectType({ description: "A part of a provision in a comparison: lines of words, a table, or a picture." })
export class ComparedPart {
  @Field(() => [ComparedSegment], { description: "How the lines changed; none of a table or a picture." })
  segments!: readonly ComparedSegment[];

  @Field(() => [ComparedRow], { nullable: true, description: "The rows of a table, its head first; null where it is none." })
  rows!: readonly ComparedRow[] | null;

  @Field(() => ComparedPicture, { nullable: true, description: "A picture; null where it is none." })
  picture!: ComparedPicture | null;
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

  @Field(() => Boolean, { description: "Whether it has another number now." })
  renumbered!: boolean;

  @Field(() => Boolean, {
    description: "Whether it says the same, and only width, brackets or the form of digits in which it is written are others.",
  })
  formOnly!: boolean;

  @Field(() => ComparedProvision, { nullable: true, description: "In the old text; null when it was added." })
  before!: ComparedProvision | null;

  @Field(() => ComparedProvision, { nullable: true, description: "In the new text; null when it was removed." })
  after!: ComparedProvision | null;

  @Field(() => [ComparedPart], { description: "How its text changed, part by part: lines, and tables cell by cell." })
  parts!: readonly ComparedPart[];

  @Field(() => [ComparedSegment], { description: "How its heading changed." })
  headingSegments!: readonly ComparedSegment[];
}

/** What a comparison comes to. */
@ObjectType({
  description: "What a comparison comes to, in provisions; each counts once but for its place and number, which count besides.",
})
export class ComparisonSummary {
  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: "That say something else." })
  changed!: number;

  @Field(() => Int, { description: "That say the same in another form of width, brackets or digits." })
  formOnly!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Int, { description: "That stand elsewhere, reworded or not." })
  moved!: number;

  @Field(() => Int, { description: "That have another number, reworded or not." })
  renumbered!: number;
}

/** What became of a file that is kept with a text. */
@ObjectType({ description: "What became of a file that is kept with a text; both are there where another file has its name now." })
export class ComparedAttachment {
  @Field(() => Attachment, { nullable: true, description: "With the old text; null when it was added." })
  before!: Row | null;

  @Field(() => Attachment, { nullable: true, description: "With the new text; null when it was removed." })
  after!: Row | null;
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

  @Field(() => ComparisonSummary)
  summary!: ComparisonSummary;

  @Field(() => [ComparedAttachment], {
    description: "Files kept with the texts that are others now, by name; not those from which a text was imported.",
  })
  attachments!: readonly ComparedAttachment[];
}
