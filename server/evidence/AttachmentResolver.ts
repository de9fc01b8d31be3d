import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Attachment } from "../../schema/evidence/Attachment.ts";
import { answerCommand, runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { AttachFileInput, attachFile } from "./attach-file.ts";
import { RemoveAttachmentInput, removeAttachment } from "./remove-attachment.ts";

/** Files that are kept with records. */
@Resolver()
export class AttachmentResolver {
  @Mutation(() => Attachment, {
    nullable: true,
    description: "Keeps a file with a draft, a course or an agreement that is not published yet.",
  })
  attachFile(
    @Arg("input", () => AttachFileInput) input: AttachFileInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Attachment, { name: "attachFile", input, idempotencyKey }, attachFile);
  }

  @Mutation(() => Boolean, {
    nullable: true,
    description: "Takes a file away from a draft, a course or an agreement that is not published yet.",
  })
  removeAttachment(
    @Arg("input", () => RemoveAttachmentInput) input: RemoveAttachmentInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ) {
    return runCommand(context, { name: "removeAttachment", input, idempotencyKey }, removeAttachment);
  }
}
