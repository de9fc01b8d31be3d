import { Field, ID, InputType } from "type-graphql";

/** A department in an audience. */
@InputType({ description: "A department in an audience." })
export class AudienceDepartmentInput {
  @Field(() => ID, { description: "The department." })
  id!: string;

  @Field(() => Boolean, { defaultValue: true, description: "Whether everything below it belongs to it as well." })
  subtree!: boolean;
}

/** Whom an audience leaves out. */
@InputType({ description: "Whom an audience leaves out; whoever matches any of these." })
export class AudienceExceptInput {
  @Field(() => [AudienceDepartmentInput], { nullable: true, description: "People with a post in one of these departments." })
  departments?: AudienceDepartmentInput[] | null;

  @Field(() => [ID], { nullable: true, description: "People with one of these positions." })
  positions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "These people." })
  people?: string[] | null;
}

/** Whom something is asked of (适用范围), as a rule. */
@InputType({
  description: "Whom something is asked of, as a rule: everybody with a current post, or whoever matches any selection; minus exclusions.",
})
export class AudienceInput {
  @Field(() => Boolean, { nullable: true, description: "Everybody with a current post." })
  everyone?: boolean | null;

  @Field(() => [AudienceDepartmentInput], { nullable: true, description: "People with a post in one of these departments." })
  departments?: AudienceDepartmentInput[] | null;

  @Field(() => [ID], { nullable: true, description: "People with one of these positions." })
  positions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "These people." })
  people?: string[] | null;

  @Field(() => AudienceExceptInput, { nullable: true, description: "Whom to leave out." })
  except?: AudienceExceptInput | null;
}
