import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { SavedView } from "../../schema/screen/SavedView.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import { archiveSavedView, createSavedView, updateSavedView } from "./saved-view.ts";
import { CreateSavedViewInput, UpdateSavedViewInput } from "./saved-view-input.ts";

/** Lists that people keep under a name. */
@Resolver()
export class SavedViewResolver {
  @Mutation(() => SavedView, { nullable: true, description: "Keeps a list under a name." })
  createSavedView(
    @Arg("input", () => CreateSavedViewInput) input: CreateSavedViewInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, SavedView, { name: "createSavedView", input, idempotencyKey }, createSavedView);
  }

  @Mutation(() => SavedView, { nullable: true, description: "Changes the name, the content or the place of a view." })
  updateSavedView(
    @Arg("input", () => UpdateSavedViewInput) input: UpdateSavedViewInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, SavedView, { name: "updateSavedView", input, idempotencyKey }, updateSavedView);
  }

  @Mutation(() => SavedView, { nullable: true, description: "Takes a view out of everybody's menus." })
  archiveSavedView(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, SavedView, { name: "archiveSavedView", input, idempotencyKey }, archiveSavedView);
  }
}
