import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { CreatePolicyDocumentInput, createPolicyDocument } from "./create-policy-document.ts";
import { RepealPolicyDocumentInput, repealPolicyDocument } from "./repeal-policy-document.ts";
import { UpdatePolicyDocumentInput, updatePolicyDocument } from "./update-policy-document.ts";

const KEY = "A retry with the same key answers the same, and happens once.";

/** Changes of documents. */
@Resolver()
export class PolicyDocumentResolver {
  @Mutation(() => PolicyDocument, { nullable: true, description: "Makes a document with its first draft." })
  createPolicyDocument(
    @Arg("input", () => CreatePolicyDocumentInput) input: CreatePolicyDocumentInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, PolicyDocument, { name: "createPolicyDocument", input, idempotencyKey }, createPolicyDocument);
  }

  @Mutation(() => PolicyDocument, {
    nullable: true,
    description: "Changes what is said of a document as a whole; its text changes by revisions.",
  })
  updatePolicyDocument(
    @Arg("input", () => UpdatePolicyDocumentInput) input: UpdatePolicyDocumentInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, PolicyDocument, { name: "updatePolicyDocument", input, idempotencyKey }, updatePolicyDocument);
  }

  @Mutation(() => PolicyDocument, {
    nullable: true,
    description: "The document no longer holds from a day on; what is still asked of people about it ends that day.",
  })
  repealPolicyDocument(
    @Arg("input", () => RepealPolicyDocumentInput) input: RepealPolicyDocumentInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, PolicyDocument, { name: "repealPolicyDocument", input, idempotencyKey }, repealPolicyDocument);
  }
}
