import { Field, ID, InputType, Int } from "type-graphql";

/** A record as the person saw it, for commands that need to know nothing more. */
@InputType({ description: "A record as you saw it." })
export class RecordVersionInput {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}
