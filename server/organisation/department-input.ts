import { Field, ID, InputType, Int } from "type-graphql";

/** A new department. */
@InputType({ description: "A new department." })
export class CreateDepartmentInput {
  @Field(() => String, { description: "Short code, unique in the organisation." })
  code!: string;

  @Field(() => String, { description: "Name as people say it." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The department above; none at the top." })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is responsible; somebody with a current post." })
  headId?: string | null;

  @Field(() => Int, { nullable: true, description: "Place among its sisters, ascending." })
  sortOrder?: number | null;
}

/** What is to change about a department. */
@InputType({ description: "What is to change about a department; what is not given stays." })
export class UpdateDepartmentInput {
  @Field(() => ID, { description: "The department." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Short code, unique in the organisation." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: "Name as people say it." })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "The department above; null puts it at the top." })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is responsible; null for nobody." })
  headId?: string | null;

  @Field(() => Int, { nullable: true, description: "Place among its sisters, ascending." })
  sortOrder?: number | null;
}
