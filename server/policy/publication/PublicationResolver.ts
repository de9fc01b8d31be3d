import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.ts";
import { PublicationProposal, publicationProposal } from "./publication-proposal.ts";

/** What is known before a text is published. */
@Resolver()
export class PublicationResolver {
  @Query(() => PublicationProposal, {
    description: "What publishing a draft begins with: a day that is free, the audience of the text before, and the texts beside it.",
  })
  publicationProposal(
    @Arg("revisionId", () => ID, { description: "The draft; you may publish it." }) revisionId: string,
    @Ctx() context: Context,
  ): Promise<PublicationProposal> {
    return publicationProposal(context, revisionId);
  }
}
