import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { TextLinks, textLinks } from "../reference/text-links.ts";
import { ReferenceImpact, referenceImpact } from "./reference-impact.ts";
import { PreviewRenumberInput, previewRenumber, RenumberPreview } from "./renumber-preview.ts";

/** What texts refer to, and what becomes of that when numbers change. */
@Resolver()
export class ReferenceResolver {
  @Query(() => TextLinks, { description: "What a text or one of its provisions refers to, and what refers to it; name one of both." })
  references(
    @Arg("revisionId", () => ID, { nullable: true, description: "The text." }) revisionId: string | null | undefined,
    @Arg("provisionId", () => ID, { nullable: true, description: "The provision." }) provisionId: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TextLinks> {
    return textLinks(context, { revisionId: revisionId ?? null, provisionId: provisionId ?? null }, info);
  }

  @Query(() => ReferenceImpact, {
    description: "References in a text, and of other documents to it, that do not lead to what they mean by its numbers.",
  })
  referenceImpact(
    @Arg("revisionId", () => ID, { description: "The text: a draft, or one that was published." }) revisionId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferenceImpact> {
    return referenceImpact(context, revisionId, info);
  }

  @Query(() => RenumberPreview, { description: "What counting the labels of a draft anew would do; nothing is saved." })
  previewRenumber(
    @Arg("input", () => PreviewRenumberInput) input: PreviewRenumberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RenumberPreview> {
    return previewRenumber(context, input, info);
  }
}
