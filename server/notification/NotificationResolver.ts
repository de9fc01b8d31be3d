import { Ctx, Int, Query, Resolver } from "type-graphql";
import { mayPerhaps } from "../access/ability.ts";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";

/** What people are told of, and reminding them. */
@Resolver()
export class NotificationResolver {
  @Query(() => Int, { description: "How many of your notifications still want to be seen; counts to 10,000." })
  async unreadNotifications(@Ctx() { actor, reader }: Context): Promise<number> {
    if (!actor) throw unauthenticated();
    // Who has no post is told nothing, and may filter by nothing of it.
    if (!mayPerhaps(actor, "read", "notifications")) return 0;
    const own = { recipient: { id: { eq: actor.personId } } };
    return (await reader.total("notifications", { and: [own, { unread: { eq: true } }] }, false)).count;
  }
}
