import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { AskedForm } from "../../../schema/register/outside/asked-form.screen.ts";
import { JsonScalar } from "../../../schema/shared/scalars.ts";
import type { Context } from "../../context.ts";
import { askedForm } from "./asked-form.ts";

/** What people without an account are told. */
@Resolver()
export class OutsideResolver {
  @Query(() => JsonScalar, {
    nullable: true,
    description:
      "A form for people without an account, by the last part of its address: { organisation, state, label, closedWords, opensOn, closesOn, introduction, notice, thanks, sections, fields, depends, shown, demanded, largestFile }, of one that is closed only that it is. With what was filled in so far it says what is shown and demanded then. Null for an address that leads nowhere.",
  })
  askedForm(
    @Arg("token", () => String) token: string,
    @Arg("answers", () => JsonScalar, { nullable: true }) answers: unknown,
    @Ctx() context: Context,
  ): Promise<AskedForm | null> {
    return askedForm(context, token, answers ?? {});
  }
}
