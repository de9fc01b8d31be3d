import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { ErrorCode } from "../errors.ts";

/** A record as the person saw it. */
@InputType({ description: "A record as you saw it." })
export class BulkRow {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/** What the command is told beside the record; the same for all of them. */
@InputType({
  description: "What the command is told beside the record; the same for all of them. Which of it counts depends on the command.",
})
export class BulkValues {
  @Field(() => DateScalar, { nullable: true, description: "Last day, inclusive: endMembership." })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Why: waiveObligation." })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "What you want to say: remindObligations." })
  message?: string | null;

  @Field(() => ID, { nullable: true, description: "Department that is to answer for the documents: updatePolicyDocument." })
  owningDepartmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Kind of regulation: updatePolicyDocument." })
  categoryId?: string | null;
}

/** What became, or would become, of one record. */
@ObjectType({ description: "What became, or would become, of one record." })
export class BulkOutcome {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Boolean, { description: "Whether it is done, or can be." })
  done!: boolean;

  @Field(() => String, { nullable: true, description: "Why not, as a code of the closed list of errors." })
  code?: ErrorCode | null;

  @Field(() => String, { nullable: true, description: "Why not, in your language." })
  message?: string | null;
}
