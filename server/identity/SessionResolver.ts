import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Language } from "../../schema/identity/Account.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { actorOfAccount } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { changePassword } from "./change-password.ts";
import { Me } from "./Me.ts";
import { describeMe } from "./MeResolver.ts";
import { setLanguage } from "./set-language.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

/** Signing in and out, and what people change about their own account. */
@Resolver()
export class SessionResolver {
  @Mutation(() => Me, { nullable: true, description: "Signs in at this browser with a session cookie." })
  async signIn(
    @Arg("login", () => String) login: string,
    @Arg("password", () => String) password: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Me | null> {
    return describeMe(context, await signIn(context, login, password), info);
  }

  @Mutation(() => Boolean, { description: "Ends the session of this browser; true also when there was none." })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context);
    return true;
  }

  @Mutation(() => Boolean, { nullable: true, description: "Changes your password and ends your sessions in all other browsers." })
  async changePassword(
    @Arg("currentPassword", () => String) currentPassword: string,
    @Arg("newPassword", () => String) newPassword: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await changePassword(context, currentPassword, newPassword);
    return true;
  }

  @Mutation(() => Me, { nullable: true, description: "Sets the panel's language for you; null follows the browser." })
  async setLanguage(
    @Arg("language", () => enumObject(Language), { nullable: true }) language: "zh" | "en" | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Me | null> {
    await setLanguage(context, language ?? null);
    const actor = context.actor && (await actorOfAccount(context.database, context.actor.accountId));
    if (!actor) throw unauthenticated();
    return describeMe(context, actor, info);
  }
}
