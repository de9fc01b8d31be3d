import { Field, ID, Int, ObjectType } from "type-graphql";
import { Person } from "../../../schema/organisation/Person.ts";
import { enumObject, type WordOf, words } from "../../../schema/shared/fields.ts";
import { DateTimeScalar } from "../../../schema/shared/scalars.ts";
import type { Row } from "../../reading/request.ts";
import { ComparisonSummary, ProvisionChange } from "../comparison/comparison-type.ts";

/** What was done with a draft's text in a sitting. */
export const DraftWork = words("DraftWork", "What was done with a draft's text in a sitting.", ["write", "import", "renumber", "restore"]);

/** A sitting in which somebody worked on a draft. */
@ObjectType({ description: "A sitting in which somebody worked on a draft's text; the text before it can be looked at and brought back." })
export class DraftSittingLine {
  @Field(() => ID)
  id!: string;

  @Field(() => enumObject(DraftWork))
  work!: WordOf<typeof DraftWork>;

  @Field(() => Person, { nullable: true, description: "Who; null where you may not read them." })
  person!: Row | null;

  @Field(() => DateTimeScalar)
  begunAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was saved last." })
  lastAt!: Date;

  @Field(() => Int, { description: "Provisions that the text had before it." })
  provisionsBefore!: number;
}

/** What became of a draft's text since a sitting began. */
@ObjectType({ description: "What became of a draft's text since a sitting began." })
export class DraftChanges {
  @Field(() => [ProvisionChange], {
    description: "Every provision of the text before the sitting and of the one that it is compared with.",
  })
  changes!: readonly ProvisionChange[];

  @Field(() => ComparisonSummary)
  summary!: ComparisonSummary;
}

/** Somebody else who has a draft open to write in it. */
@ObjectType({ description: "Somebody else who has a draft open to write in it." })
export class DraftWriter {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { nullable: true, description: "Their name; null where you may not read them." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Identity of the provision in which they are; null where that is not known." })
  identity!: string | null;
}

/** Who else is in a draft, and which version it has now. */
@ObjectType({ description: "Who else is in a draft, and which version it has now." })
export class DraftAttendance {
  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => [DraftWriter], { description: "Who was there within the last ten seconds, by name." })
  others!: readonly DraftWriter[];
}
