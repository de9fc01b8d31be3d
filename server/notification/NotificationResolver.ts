import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { mayPerhaps } from "../access/ability.ts";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { modelOf } from "../reading/model.ts";
import { recordsById } from "../reading/records-by-id.ts";
import { selectionUnder } from "../reading/selection.ts";
import { MarkNotificationsReadInput, markNotificationsRead } from "./mark-notifications-read.ts";
import { RemindObligationsInput, remindObligations } from "./remind-obligations.ts";
import { ReminderOutcome } from "./reminder-outcome.ts";

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

  @Mutation(() => Int, { description: "Notes that you have taken note of notifications; answers of how many." })
  markNotificationsRead(
    @Arg("input", () => MarkNotificationsReadInput) input: MarkNotificationsReadInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<number> {
    return runCommand(context, { name: "markNotificationsRead", input, idempotencyKey }, markNotificationsRead);
  }

  @Mutation(() => ReminderOutcome, { description: "Reminds people of what they have still to do, each obligation at most once a day." })
  async remindObligations(
    @Arg("input", () => RemindObligationsInput) input: RemindObligationsInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReminderOutcome> {
    const { notReminded, ...counts } = await runCommand(context, { name: "remindObligations", input, idempotencyKey }, remindObligations);
    const selection = selectionUnder(info, modelOf("obligations"), ["notReminded", "obligation"]);
    const ids = notReminded.map(({ id }) => id);
    const byId = await recordsById(context.reader, "obligations", ids, selection);
    return { ...counts, notReminded: notReminded.map(({ id, reason }) => ({ obligation: byId.get(id) ?? null, reason })) };
  }
}
