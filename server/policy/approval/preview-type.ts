import { Field, ID, Int, ObjectType } from "type-graphql";
import { ApprovalBasis } from "../../../schema/policy/Approval.ts";
import { StepAsking } from "../../../schema/policy/ApprovalRouteVersion.ts";
import { enumObject, type WordOf } from "../../../schema/shared/fields.ts";

/** Somebody whom a step would ask, or leaves out. */
@ObjectType({ description: "Somebody whom a step would ask, or leaves out." })
export class PreviewPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Their name; null where you may not read it." })
  name!: string | null;

  @Field(() => enumObject(ApprovalBasis), { description: "Why they would be asked." })
  basis!: WordOf<typeof ApprovalBasis>;

  @Field(() => String, { nullable: true, description: "The department whose head they are, or the position that they hold." })
  as!: string | null;

  @Field(() => String, { nullable: true, description: "Why they are left out; null where they are asked." })
  why!: string | null;
}

/** A step of the way to approval as it would be today. */
@ObjectType({ description: "A step of the way to approval as it would be today." })
export class PreviewStep {
  @Field(() => Int, { description: "Its place on the route, 1 first." })
  place!: number;

  @Field(() => String, { description: "What it is called; empty without a route." })
  name!: string;

  @Field(() => enumObject(StepAsking), { description: "Whom it asks." })
  asks!: WordOf<typeof StepAsking>;

  @Field(() => Int, { nullable: true, description: "So many must agree; null for all." })
  quorum!: number | null;

  @Field(() => Int, { nullable: true, description: "Working days in which it is to be decided." })
  workingDays!: number | null;

  @Field(() => Boolean, { description: "Whether it is asked also about small changes." })
  small!: boolean;

  @Field(() => [PreviewPerson], { description: "Who would be asked; nobody yet where the drafter chooses." })
  asked!: readonly PreviewPerson[];

  @Field(() => [PreviewPerson], { description: "Who would be asked but for something, such as that they wrote a part of the text." })
  leftOut!: readonly PreviewPerson[];

  @Field(() => String, { nullable: true, description: "Why the step could not be done, and what helps; null when it could." })
  problem!: string | null;
}

/** How much a draft changes, and whether that is a small change. */
@ObjectType({ description: "How much a draft changes, and whether that is a small change by its route." })
export class PreviewSmallChange {
  @Field(() => Int, { description: "Provisions that were changed against the text that holds." })
  provisions!: number;

  @Field(() => Int, { description: "Characters that were changed." })
  characters!: number;

  @Field(() => Int, { description: "So many changed provisions at most." })
  mostProvisions!: number;

  @Field(() => Int, { description: "So many changed characters at most." })
  mostCharacters!: number;

  @Field(() => String, { nullable: true, description: "Why it is no small change; null when it may be claimed." })
  problem!: string | null;
}

/** The way to approval that a draft would take if it was handed in now. */
@ObjectType({ description: "The way to approval that a draft would take if it was handed in now." })
export class ApprovalPreview {
  @Field(() => String, { nullable: true, description: "Why no approval is needed; null when it is." })
  noApprovalReason!: string | null;

  @Field(() => [PreviewStep], { description: "All steps in order; small changes skip some." })
  steps!: readonly PreviewStep[];

  @Field(() => PreviewSmallChange, { nullable: true, description: "Null where small changes go no other way." })
  smallChange!: PreviewSmallChange | null;
}
