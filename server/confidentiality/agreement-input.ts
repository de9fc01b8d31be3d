import { Field, ID, InputType, Int } from "type-graphql";

/** A new agreement, or the next edition of one. */
@InputType({ description: "A new agreement, or the next edition of one: with the code of an existing one it counts on." })
export class CreateAgreementInput {
  @Field(() => String, { description: "Short code, the same in all editions." })
  code!: string;

  @Field(() => String, { description: "Title as printed." })
  title!: string;

  @Field(() => String, { description: "What is agreed to." })
  text!: string;
}

/** What changes about a draft of an agreement; what is left out stays. */
@InputType({ description: "What changes about a draft of an agreement; what is left out stays." })
export class UpdateAgreementInput {
  @Field(() => ID, { description: "The draft." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Title as printed." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What is agreed to." })
  text?: string | null;
}

/** Longest title and text of an agreement, in characters. */
export const MOST_TITLE = 200;
export const MOST_TEXT = 100_000;
