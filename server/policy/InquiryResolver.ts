import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Inquiry } from "../../schema/policy/Inquiry.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { AnswerInquiryInput, answerInquiry } from "./answer-inquiry.ts";
import { CreateInquiryInput, createInquiry } from "./create-inquiry.ts";

const KEY = "A retry with the same key answers the same, and happens once.";

/** Questions and suggestions of readers. */
@Resolver()
export class InquiryResolver {
  @Mutation(() => Inquiry, { nullable: true, description: "Asks a question, or suggests something, about a published text." })
  createInquiry(
    @Arg("input", () => CreateInquiryInput) input: CreateInquiryInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Inquiry, { name: "createInquiry", input, idempotencyKey }, createInquiry);
  }

  @Mutation(() => Inquiry, { nullable: true, description: "Answers a question or suggestion." })
  answerInquiry(
    @Arg("input", () => AnswerInquiryInput) input: AnswerInquiryInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Inquiry, { name: "answerInquiry", input, idempotencyKey }, answerInquiry);
  }
}
