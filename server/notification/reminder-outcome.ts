import type { GraphQLResolveInfo } from "graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { enumObject, type WordOf, words } from "../../schema/shared/fields.ts";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import { recordsById } from "../reading/records-by-id.ts";
import type { Row } from "../reading/request.ts";
import { selectionUnder } from "../reading/selection.ts";
import type { Reminding } from "./remind-obligations.ts";

/** Why nobody was reminded of an obligation. */
const ReminderRefusalWord = words("ReminderRefusal", "Why nobody was reminded of an obligation.", [
  "remindedToday",
  "notOpen",
  "yourself",
  "notYours",
]);
export type ReminderRefusal = WordOf<typeof ReminderRefusalWord>;

@ObjectType({ description: "An obligation of which its person was not reminded, and why." })
export class NotReminded {
  @Field(() => Obligation, { nullable: true, description: "The obligation." })
  obligation!: Row | null;

  @Field(() => enumObject(ReminderRefusalWord), {
    description: "Why: reminded today already, no longer open, your own, or not yours to remind.",
  })
  reason!: ReminderRefusal;
}

@ObjectType({ description: "Of how many obligations people were reminded, and of which not." })
export class ReminderOutcome {
  @Field(() => Int, { description: "Obligations of which somebody was reminded." })
  reminded!: number;

  @Field(() => Int, { description: "People who were reminded." })
  people!: number;

  @Field(() => Int, { description: "Obligations that were meant, but of which nobody was reminded." })
  refused!: number;

  @Field(() => [NotReminded], { description: "The first 100 of those, and why." })
  notReminded!: NotReminded[];
}

/** The outcome with the obligations of which nobody was reminded, as far as the actor may read them. */
export async function readableOutcome(
  context: Context,
  { notReminded, ...counts }: Reminding,
  info: GraphQLResolveInfo,
): Promise<ReminderOutcome> {
  const selection = selectionUnder(info, codeModel("obligations"), ["notReminded", "obligation"]);
  const ids = notReminded.map(({ id }) => id);
  const byId = await recordsById(context.reader, "obligations", ids, selection);
  return { ...counts, notReminded: notReminded.map(({ id, reason }) => ({ obligation: byId.get(id) ?? null, reason })) };
}
