import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { CompareImportInput, compareImport, ImportComparison } from "./compare-import.ts";
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

  @Query(() => ImportComparison, { description: "What an import would change in a draft, provision by provision; nothing is saved." })
  compareImport(@Arg("input", () => CompareImportInput) input: CompareImportInput, @Ctx() context: Context): Promise<ImportComparison> {
    return compareImport(context, input);
  }
}
