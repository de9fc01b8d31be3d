import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Acknowledgement } from "../../schema/evidence/Acknowledgement.ts";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { AcknowledgeInput, acknowledge } from "./acknowledge.ts";
import { AssignTrainingInput, assignTraining } from "./assign-training.ts";
import { statementIn, statementLanguage } from "./statements.ts";
import { WaiveObligationInput, waiveObligation } from "./waive-obligation.ts";

/** Asking, and answering what is asked. */
@Resolver()
export class ObligationResolver {
  @Query(() => String, { description: "The sentence that a person agrees to, in a language: zh or en." })
  statement(
    @Arg("kind", () => enumObject(AssignmentKind)) kind: WordOf<typeof AssignmentKind>,
    @Arg("language", () => String) language: string,
  ): string {
    return statementIn(kind, statementLanguage(language, "language"));
  }

  @Mutation(() => Acknowledgement, { nullable: true, description: "Takes note of a text; again, it answers the one acknowledgement." })
  acknowledge(
    @Arg("input", () => AcknowledgeInput) input: AcknowledgeInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Acknowledgement, { name: "acknowledge", input, idempotencyKey }, acknowledge);
  }

  @Mutation(() => Obligation, { nullable: true, description: "Exempts somebody in your departments from an obligation." })
  waiveObligation(
    @Arg("input", () => WaiveObligationInput) input: WaiveObligationInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Obligation, { name: "waiveObligation", input, idempotencyKey }, waiveObligation);
  }

  @Mutation(() => Assignment, { nullable: true, description: "Asks people to complete a course." })
  assignTraining(
    @Arg("input", () => AssignTrainingInput) input: AssignTrainingInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Assignment, { name: "assignTraining", input, idempotencyKey }, assignTraining);
  }
}
