import { actorOfAccount } from "../access/actor.ts";
import type { BoundProcedures } from "../commands/bound-procedure.ts";
import { unauthenticated } from "../errors.ts";
import { changePassword } from "./change-password.ts";
import { Me } from "./Me.ts";
import { describeMe } from "./MeResolver.ts";
import { setLanguage } from "./set-language.ts";
import { setUp } from "./set-up.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { useOneTimeLink } from "./use-one-time-link.ts";

const answersMe = { type: () => Me, nullable: true };

/** Signing in and out, and what people change about their own account. */
export const identityProcedures = {
  signIn: {
    ...answersMe,
    run: async (context, { login, password }, info) => describeMe(context, await signIn(context, login, password), info),
  },
  signOut: {
    type: () => Boolean,
    nullable: false,
    run: async (context) => {
      await signOut(context);
      return true;
    },
  },
  changePassword: {
    type: () => Boolean,
    nullable: true,
    run: async (context, { currentPassword, newPassword }) => {
      await changePassword(context, currentPassword, newPassword);
      return true;
    },
  },
  setLanguage: {
    ...answersMe,
    run: async (context, { language }, info) => {
      await setLanguage(context, language ?? null);
      const actor = context.actor && (await actorOfAccount(context.database, context.actor.accountId, context.actor.models));
      if (!actor) throw unauthenticated();
      return describeMe(context, actor, info);
    },
  },
  useOneTimeLink: {
    ...answersMe,
    run: async (context, { token, password }, info) => describeMe(context, await useOneTimeLink(context, token, password), info),
  },
  setUp: {
    ...answersMe,
    run: async (context, { token, input }, info) => describeMe(context, await setUp(context, token, input), info),
  },
} satisfies BoundProcedures;
