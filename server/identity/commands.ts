import { answering, type Works } from "../commands/bound-work.ts";
import { answeringLink } from "./account-link.ts";
import { createAccount } from "./create-account.ts";
import { AccountsOutcome, createAccounts } from "./create-accounts.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { resetPassword } from "./reset-password.ts";

/** The works behind the commands of identity. */
export const identityWorks = {
  createAccount: answeringLink(createAccount),
  createAccounts: answering(createAccounts, () => AccountsOutcome, { finish: async (_context, items) => ({ items }) }),
  resetPassword: answeringLink(resetPassword),
  disableAccount,
  enableAccount,
} satisfies Works;
