import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { ProvisionVersion, provisionHistory } from "./provision-history.ts";
import { TextInForce, textInForce } from "./text-in-force.ts";

/** What held when. */
@Resolver()
export class ValidityResolver {
  @Query(() => TextInForce, {
    description:
      "The text of a document that was, is or will be in force on a day; of a provision, what it says then. For lists of a day see textPeriods.",
  })
  textInForce(
    @Arg("documentId", () => ID, { nullable: true, description: "The document; or else a provision." }) documentId:
      | string
      | null
      | undefined,
    @Arg("identity", () => ID, { nullable: true, description: "The provision, by its identity in all revisions." }) identity:
      | string
      | null
      | undefined,
    @Arg("on", () => DateScalar, { description: "The day." }) on: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TextInForce> {
    return textInForce(context, { documentId: documentId ?? null, identity: identity ?? null, on }, info);
  }

  @Query(() => [ProvisionVersion], {
    description: "One provision through all published revisions that you may read, the latest first, each with what it changed.",
  })
  provisionHistory(
    @Arg("identity", () => ID, { description: "The provision, by its identity in all revisions." }) identity: string,
    @Ctx() context: Context,
  ): Promise<ProvisionVersion[]> {
    return provisionHistory(context, identity);
  }
}
