import { Field, ID, InputType, Int } from "type-graphql";

/** A new position. */
@InputType({ description: "A new position." })
export class CreatePositionInput {
  @Field(() => String, { description: "Short code, unique in the organisation." })
  code!: string;

  @Field(() => String, { description: "Name as people say it." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What somebody in this post is responsible for." })
  duties?: string | null;
}

/** What is to change about a position. */
@InputType({ description: "What is to change about a position; what is not given stays." })
export class UpdatePositionInput {
  @Field(() => ID, { description: "The position." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Short code, unique in the organisation." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: "Name as people say it." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What somebody in this post is responsible for." })
  duties?: string | null;
}
