import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { Person } from "../../../schema/organisation/Person.ts";
import type { Context } from "../../context.ts";
import { codeModel } from "../../model/model.ts";
import type { Row } from "../../reading/request.ts";
import { selectionFor } from "../../reading/selection.ts";
import { possibleApprovers } from "./possible-approvers.ts";
import { stuckApprovals } from "./stuck-approvals.ts";

/** Who decides about drafts. */
@Resolver()
export class ApproverResolver {
  @Query(() => [Person], {
    description: "People who may be asked to approve a draft that you may hand in, or whose approvers you may replace, by employee number.",
  })
  possibleApprovers(
    @Arg("revisionId", () => ID, { description: "The draft." }) revisionId: string,
    @Arg("q", () => String, { nullable: true, description: "Words to find among them; all when left out." }) q: string | null | undefined,
    @Arg("limit", () => Int, { defaultValue: 20, description: "So many at most, 1 to 100." }) limit: number,
    @Arg("approvalId", () => ID, {
      nullable: true,
      description: "The decision that is waited for in vain: also those who could be asked for the same reason.",
    })
    approvalId: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return possibleApprovers(
      context,
      { revisionId, approvalId: approvalId ?? null, q: q ?? null, limit },
      selectionFor(info, codeModel("people")),
    );
  }

  @Query(() => [ID], { description: "Decisions that a draft waits for and whose approvers cannot decide any more: see replaceApprover." })
  stuckApprovals(
    @Arg("revisionId", () => ID, { description: "The draft." }) revisionId: string,
    @Ctx() context: Context,
  ): Promise<string[]> {
    return stuckApprovals(context, revisionId);
  }
}
