import { Field, ID, InputType, Int } from "type-graphql";
import { JsonScalar } from "../../schema/shared/scalars.ts";

/** A list to keep under a name. */
@InputType({ description: "A list to keep under a name: for yourself, a department, or with neither for the organisation." })
export class CreateSavedViewInput {
  @Field(() => String, { description: "Plural name of the resource, e.g. policyDocuments." })
  resource!: string;

  @Field(() => String, { description: "What people are to call it, at most 60 characters." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The department, everything below included; empty for the organisation or yourself." })
  departmentId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "For yourself alone." })
  personal!: boolean;

  @Field(() => JsonScalar, { description: "What it changes about the list: [{ op, field, … }] of those that a person may use." })
  operations!: unknown;
}

/** What is to change about a view. */
@InputType({ description: "What is to change about a view; what is not given stays." })
export class UpdateSavedViewInput {
  @Field(() => ID, { description: "The view." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What people are to call it, at most 60 characters." })
  name?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: "What it changes about the list; replaces what it changed before." })
  operations?: unknown;

  @Field(() => Int, { nullable: true, description: "Its place among the views of the same list and level." })
  place?: number | null;
}
