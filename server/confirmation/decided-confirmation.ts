import type { GraphQLResolveInfo } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { Confirmation } from "../../schema/identity/Confirmation.ts";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import type { Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";

/** What was decided, and the link that its owner then needs. */
@ObjectType({ description: "What was decided, and the link with which the account's owner sets a password." })
export class DecidedConfirmation {
  @Field(() => Confirmation, { nullable: true })
  confirmation!: Row | null;

  @Field(() => String, { nullable: true, description: "For you to hand over. It works once, within 24 hours, and is shown only here." })
  link!: string | null;
}

/** What was decided, as far as the actor may read it. */
export const tellDecision = async (
  context: Context,
  { id, link }: { readonly id: string; readonly link: string | null },
  info: GraphQLResolveInfo,
): Promise<DecidedConfirmation> => ({
  link,
  confirmation: await context.reader.single("confirmations", id, selectionFor(info, codeModel("confirmations"), "confirmation")),
});
