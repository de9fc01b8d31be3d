import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { codeModel } from "../../model/model.ts";
import { selectionFor } from "../../reading/selection.ts";
import { draftChanges } from "./draft-changes.ts";
import { draftHistory } from "./draft-history.ts";
import { DraftChanges, DraftSittingLine } from "./history-types.ts";

/** What a draft's text has been. */
@Resolver()
export class DraftHistoryResolver {
  @Query(() => [DraftSittingLine], { description: "The sittings in which a draft's text was written, the latest first, at most 500." })
  draftHistory(
    @Arg("revisionId", () => ID, { description: "The draft; you edit or administer it, or audit." }) revisionId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DraftSittingLine[]> {
    return draftHistory(context, revisionId, selectionFor(info, codeModel("people"), "person"));
  }

  @Query(() => DraftChanges, { description: "What became of a draft's text from before a sitting on." })
  draftChanges(
    @Arg("sittingId", () => ID, { description: "The sitting before which it begins." }) sittingId: string,
    @Arg("untilId", () => ID, { nullable: true, description: "The sitting before which it ends; left out, what the text says now." })
    untilId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<DraftChanges> {
    return draftChanges(context, sittingId, untilId ?? null);
  }
}
