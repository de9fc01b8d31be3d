import { Field, ID, InputType, Int } from "type-graphql";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { requiredText } from "../commands/text.ts";
import { invalid } from "../errors.ts";

/** A level to be made. */
@InputType({ description: "A level to be made." })
export class CreateClassificationLevelInput {
  @Field(() => Int, { description: "Order of the levels, 0 to 1,000; a clearance reaches its own rank and those below." })
  rank!: number;

  @Field(() => String, { description: "Name. The marks of state secrets (绝密, 机密, 秘密) are refused." })
  name!: string;

  @Field(() => String, { description: "Colour of its mark, e.g. #9A6700." })
  colour!: string;

  @Field(() => String, { nullable: true, description: "How such texts are to be handled." })
  handling?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether everybody employed may read it." })
  basic!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether reading needs an access grant for the document as well." })
  needToKnow!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether each opening of such a text is logged." })
  logged!: boolean;
}

/** What changes about a level; what is left out stays. */
@InputType({ description: "What changes about a level; what is left out stays." })
export class UpdateClassificationLevelInput {
  @Field(() => ID, { description: "The level." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: "Order of the levels, 0 to 1,000." })
  rank?: number | null;

  @Field(() => String, { nullable: true, description: "Name. The marks of state secrets are refused." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Colour of its mark, e.g. #9A6700." })
  colour?: string | null;

  @Field(() => String, { nullable: true, description: "How such texts are to be handled; null empties it." })
  handling?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether everybody employed may read it." })
  basic?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether reading needs an access grant for the document as well." })
  needToKnow?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether each opening of such a text is logged." })
  logged?: boolean | null;
}

/** Marks that the law on state secrets (保守国家秘密法) keeps for state secrets. */
const stateSecretMarks = ["绝密", "机密", "秘密"];

/** What a person wants a level to be. */
type LevelValues = Omit<UpdateClassificationLevelInput, "id" | "expectedVersion">;

/** The checked values of a level, only those that are given. */
export function levelValues(input: LevelValues): Partial<ClassificationLevel> {
  const values: Partial<ClassificationLevel> = {};
  if (typeof input.rank === "number") {
    if (input.rank < 0 || input.rank > 1_000) throw invalid("input.rank", "outOfRange", { min: 0, max: 1_000 });
    values.rank = input.rank;
  }
  if (typeof input.name === "string") {
    const name = requiredText(input.name, "input.name", 60);
    // White space and full-width forms must not smuggle a mark past the check.
    const plain = name.normalize("NFKC").replace(/[\s\p{Cf}\p{P}]+/gu, "");
    if (stateSecretMarks.some((mark) => plain.includes(mark))) throw invalid("input.name", "stateSecretMark");
    values.name = name;
  }
  if (typeof input.colour === "string") {
    if (!/^#[0-9a-f]{6}$/i.test(input.colour)) throw invalid("input.colour", "badColour");
    values.colour = input.colour;
  }
  if (input.handling !== undefined) {
    const handling = input.handling?.trim();
    Object.assign(values, { handling: handling ? requiredText(handling, "input.handling", 4_000) : null });
  }
  for (const flag of ["basic", "needToKnow", "logged"] as const) {
    const value = input[flag];
    if (typeof value === "boolean") values[flag] = value;
  }
  return values;
}
