import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { approvalRouteInput } from "../../../schema/policy/ApprovalRoute.commands.screen.ts";
import { inputClass } from "../../commands/input-class.ts";
import type { Context } from "../../context.ts";
import type { RouteInput } from "./checked-steps.ts";
import { previewApproval, previewRoute } from "./preview-approval.ts";
import { ApprovalPreview, PreviewStep } from "./preview-type.ts";

const ApprovalRouteInput = inputClass(approvalRouteInput);

/** Who would be asked, before anything is handed in or saved. */
@Resolver()
export class PreviewResolver {
  @Query(() => ApprovalPreview, {
    description: "The way to approval that a draft, which you may hand in, would take now: who is asked, and why.",
  })
  approvalPreview(
    @Arg("revisionId", () => ID, { description: "The draft." }) revisionId: string,
    @Ctx() context: Context,
  ): Promise<ApprovalPreview> {
    return previewApproval(context, revisionId);
  }

  @Query(() => [PreviewStep], { description: "Who would be asked today by a route that is being made, for whoever maintains categories." })
  approvalRoutePreview(
    @Arg("input", () => ApprovalRouteInput, { description: "The route." }) input: RouteInput,
    @Arg("departmentId", () => ID, { description: "The owning department of a text for which it is tried out." }) departmentId: string,
    @Ctx() context: Context,
  ): Promise<PreviewStep[]> {
    return previewRoute(context, input, departmentId);
  }
}
