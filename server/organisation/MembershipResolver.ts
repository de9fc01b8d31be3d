import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Membership } from "../../schema/organisation/Membership.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { EndMembershipInput, endMembership } from "./end-membership.ts";
import { MoveMembershipInput, moveMembership } from "./move-membership.ts";
import { StartMembershipInput, startMembership } from "./start-membership.ts";
import { EndingPost, whatEnds } from "./what-ends.ts";

/** Posts: joining, moving, leaving and coming back. */
@Resolver()
export class MembershipResolver {
  @Query(() => EndingPost, { nullable: true, description: "What ends when this post does, for whoever may end it." })
  whatEnds(@Arg("membershipId", () => ID) membershipId: string, @Ctx() context: Context): Promise<EndingPost> {
    return whatEnds(context, membershipId);
  }

  @Mutation(() => Membership, { nullable: true, description: "Gives a person a post." })
  startMembership(
    @Arg("input", () => StartMembershipInput) input: StartMembershipInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Membership, { name: "startMembership", input, idempotencyKey }, startMembership);
  }

  @Mutation(() => Membership, { nullable: true, description: "Ends a post on a day." })
  endMembership(
    @Arg("input", () => EndMembershipInput) input: EndMembershipInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Membership, { name: "endMembership", input, idempotencyKey }, endMembership);
  }

  @Mutation(() => Membership, { nullable: true, description: "Ends a post and begins another one the day after; answers the new one." })
  moveMembership(
    @Arg("input", () => MoveMembershipInput) input: MoveMembershipInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Membership, { name: "moveMembership", input, idempotencyKey }, moveMembership);
  }
}
