import { Field, ID, InputType, Int } from "type-graphql";

/** Somebody new. */
@InputType({ description: "Somebody new; a post is given with startMembership." })
export class CreatePersonInput {
  @Field(() => String, { description: "Employee number, unique in the organisation." })
  number!: string;

  @Field(() => String, { description: "Full name in the person's own order." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Work e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Work telephone number." })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: "Who instructs the person day by day." })
  supervisorId?: string | null;

  @Field(() => String, { nullable: true, description: "What the administration keeps about the employment." })
  employmentNote?: string | null;
}

/** What is to change about a person. */
@InputType({ description: "What is to change about a person; what is not given stays." })
export class UpdatePersonInput {
  @Field(() => ID, { description: "The person." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Employee number, unique in the organisation." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Full name in the person's own order." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Work e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Work telephone number." })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: "Who instructs the person day by day; null for nobody." })
  supervisorId?: string | null;

  @Field(() => String, { nullable: true, description: "What the administration keeps about the employment." })
  employmentNote?: string | null;
}
