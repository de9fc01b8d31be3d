import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { PublicationOutlook, publicationOutlook } from "./publication-outlook.ts";
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

  @Query(() => PublicationOutlook, {
    description: "What publishing a draft on a day would change, and what of it a text that is scheduled for later has as well.",
  })
  publicationOutlook(
    @Arg("revisionId", () => ID, { description: "The draft; you may publish it." }) revisionId: string,
    @Arg("effectiveFrom", () => DateScalar, { description: "The day on which it would take effect." }) effectiveFrom: string,
    @Ctx() context: Context,
  ): Promise<PublicationOutlook> {
    return publicationOutlook(context, revisionId, effectiveFrom);
  }
}
