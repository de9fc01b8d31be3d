import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { compareRevisions } from "./compare-revisions.ts";
import { Comparison } from "./comparison-type.ts";

/** What changed between two texts. */
@Resolver()
export class ComparisonResolver {
  @Query(() => Comparison, { description: "Two texts of a document side by side, provision by provision." })
  compareRevisions(
    @Arg("from", () => ID, {
      nullable: true,
      description: "The old text; left out, the one you acknowledged last, else the published one before.",
    })
    from: string | null | undefined,
    @Arg("to", () => ID, { description: "The new text." }) to: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Comparison> {
    return compareRevisions(context, from ?? null, to, info);
  }
}
