import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Approval } from "../../schema/policy/Approval.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { DecideRevisionInput, decideRevision } from "./decide-revision.ts";
import { DiscardDraftInput, discardDraft } from "./discard-draft.ts";
import { ImportRevisionInput, importRevision } from "./import-revision.ts";
import { PublishRevisionInput, publishRevision } from "./publish-revision.ts";
import { ReplaceApproverInput, replaceApprover } from "./replace-approver.ts";
import { StartRevisionInput, startRevision } from "./start-revision.ts";
import { SubmitRevisionInput, submitRevision } from "./submit-revision.ts";
import { TakeOverDraftInput, takeOverDraft } from "./take-over-draft.ts";
import { UpdateRevisionInput, updateRevision } from "./update-revision.ts";
import { WithdrawRevisionInput, withdrawRevision } from "./withdraw-revision.ts";
import { WithdrawSubmissionInput, withdrawSubmission } from "./withdraw-submission.ts";

const KEY = "A retry with the same key answers the same, and happens once.";

/** The way of a text from draft to publication and after. */
@Resolver()
export class RevisionResolver {
  @Mutation(() => Revision, { nullable: true, description: "Begins a draft that copies the text in force, else the latest published one." })
  startRevision(
    @Arg("input", () => StartRevisionInput) input: StartRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "startRevision", input, idempotencyKey }, startRevision);
  }

  @Mutation(() => Revision, { nullable: true, description: "Changes title, level and change summary of a draft." })
  updateRevision(
    @Arg("input", () => UpdateRevisionInput) input: UpdateRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "updateRevision", input, idempotencyKey }, updateRevision);
  }

  @Mutation(() => Revision, {
    nullable: true,
    description: "Replaces the text of a draft by that of a file or by pasted text; provisions that go on keep their identities.",
  })
  importRevision(
    @Arg("input", () => ImportRevisionInput) input: ImportRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "importRevision", input, idempotencyKey }, importRevision);
  }

  @Mutation(() => Revision, {
    nullable: true,
    description: "Hands a draft in to its approvers, or, where its category needs no approval, straight on to publication.",
  })
  submitRevision(
    @Arg("input", () => SubmitRevisionInput) input: SubmitRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "submitRevision", input, idempotencyKey }, submitRevision);
  }

  @Mutation(() => Revision, { nullable: true, description: "Its drafter takes a draft back from its approvers, to work on it again." })
  withdrawSubmission(
    @Arg("input", () => WithdrawSubmissionInput) input: WithdrawSubmissionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "withdrawSubmission", input, idempotencyKey }, withdrawSubmission);
  }

  @Mutation(() => Revision, { nullable: true, description: "Gives a draft up; it stays in the history, and another one can be begun." })
  discardDraft(
    @Arg("input", () => DiscardDraftInput) input: DiscardDraftInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "discardDraft", input, idempotencyKey }, discardDraft);
  }

  @Mutation(() => Revision, { nullable: true, description: "An approver approves, or sends the draft back with a reason." })
  decideRevision(
    @Arg("input", () => DecideRevisionInput) input: DecideRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "decideRevision", input, idempotencyKey }, decideRevision);
  }

  @Mutation(() => Revision, { nullable: true, description: "Publishes an approved draft, and asks an audience to acknowledge it." })
  publishRevision(
    @Arg("input", () => PublishRevisionInput) input: PublishRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "publishRevision", input, idempotencyKey }, publishRevision);
  }

  @Mutation(() => Revision, { nullable: true, description: "Takes a published text back; the one that it superseded holds again." })
  withdrawRevision(
    @Arg("input", () => WithdrawRevisionInput) input: WithdrawRevisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "withdrawRevision", input, idempotencyKey }, withdrawRevision);
  }

  @Mutation(() => Revision, {
    nullable: true,
    description: "Makes you the drafter of an open draft, so that it goes on when its drafter has left.",
  })
  takeOverDraft(
    @Arg("input", () => TakeOverDraftInput) input: TakeOverDraftInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "takeOverDraft", input, idempotencyKey }, takeOverDraft);
  }

  @Mutation(() => Approval, { nullable: true, description: "Asks somebody else in the place of an approver who cannot decide any more." })
  replaceApprover(
    @Arg("input", () => ReplaceApproverInput) input: ReplaceApproverInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Approval, { name: "replaceApprover", input, idempotencyKey }, replaceApprover);
  }
}
