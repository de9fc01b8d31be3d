import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { AgreementSignature } from "../../schema/confidentiality/AgreementSignature.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { CreateAgreementInput, UpdateAgreementInput } from "./agreement-input.ts";
import { createAgreement } from "./create-agreement.ts";
import { PublishAgreementInput, publishAgreement } from "./publish-agreement.ts";
import { SignAgreementInput, signAgreement } from "./sign-agreement.ts";
import { updateAgreement } from "./update-agreement.ts";

/** Agreements that people sign. */
@Resolver()
export class AgreementResolver {
  @Mutation(() => Agreement, { nullable: true, description: "Makes the draft of an agreement, or of the next edition of one." })
  createAgreement(
    @Arg("input", () => CreateAgreementInput) input: CreateAgreementInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Agreement, { name: "createAgreement", input, idempotencyKey }, createAgreement);
  }

  @Mutation(() => Agreement, { nullable: true, description: "Changes the draft of an agreement." })
  updateAgreement(
    @Arg("input", () => UpdateAgreementInput) input: UpdateAgreementInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Agreement, { name: "updateAgreement", input, idempotencyKey }, updateAgreement);
  }

  @Mutation(() => Agreement, { nullable: true, description: "Publishes an agreement and asks an audience to sign it." })
  publishAgreement(
    @Arg("input", () => PublishAgreementInput) input: PublishAgreementInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Agreement, { name: "publishAgreement", input, idempotencyKey }, publishAgreement);
  }

  @Mutation(() => AgreementSignature, { nullable: true, description: "Signs an agreement; done again it answers the one signature." })
  signAgreement(
    @Arg("input", () => SignAgreementInput) input: SignAgreementInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, AgreementSignature, { name: "signAgreement", input, idempotencyKey }, signAgreement);
  }
}
