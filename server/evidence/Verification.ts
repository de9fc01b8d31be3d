import { Field, Int, ObjectType } from "type-graphql";

/** Something that is not as it was written. */
@ObjectType({ description: "Something in the evidence that is not as it was written." })
export class VerificationProblem {
  @Field(() => String, {
    description:
      "eventChanged, eventMissing, chainBroken, textChanged, agreementChanged, fileChanged, acknowledgementDiffers, signatureDiffers or tooMany.",
  })
  code!: string;

  @Field(() => Int, { nullable: true, description: "Place in the chain of audit events." })
  sequence?: number | null;

  @Field(() => String, { nullable: true, description: "Kind and identity of the record, never its content." })
  subject?: string | null;

  @Field(() => String, { description: "What is wrong, in words." })
  message!: string;
}

/** What a verification of the evidence found. */
@ObjectType({ description: "What a verification of the evidence found." })
export class Verification {
  @Field(() => Boolean, { description: "Whether everything is as it was written." })
  ok!: boolean;

  @Field(() => Int, { description: "Audit events whose hash was worked out again." })
  events!: number;

  @Field(() => Int, { description: "Texts, agreements, files, acknowledgements and signatures whose checksum was compared." })
  checkedChecksums!: number;

  @Field(() => [VerificationProblem], { description: "What is wrong, the first 200." })
  problems!: VerificationProblem[];

  @Field(() => [VerificationProblem], {
    description: "Known faults of earlier releases that leave everything as it was written, the first 200: labelCut.",
  })
  notes!: VerificationProblem[];

  @Field(() => String, { description: "Hash of the last event; kept elsewhere, it proves later that nothing was cut off the end." })
  headHash!: string;

  @Field(() => Int, { description: "Place of the last event." })
  lastSequence!: number;
}
