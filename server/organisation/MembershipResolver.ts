import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { EndingPost, whatEnds } from "./what-ends.ts";

/** Posts: joining, moving, leaving and coming back. */
@Resolver()
export class MembershipResolver {
  @Query(() => EndingPost, { nullable: true, description: "What ends when this post does, for whoever may end it." })
  whatEnds(@Arg("membershipId", () => ID) membershipId: string, @Ctx() context: Context): Promise<EndingPost> {
    return whatEnds(context, membershipId);
  }
}
