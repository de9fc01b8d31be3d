import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, recordVersion, several, text } from "../shared/input.screen.ts";

/** Accounts: administrators make, reset and disable them. */
export const accountCommands = {
  createAccount: command({
    description: "Makes an account; its owner sets a password with the link.",
    about: "accounts",
    action: "create",
    input: inputType("CreateAccountInput", "Who is to sign in, and as what.", {
      personId: id("Whose account it is."),
      login: text("Name to sign in with: letters, digits and . _ @ + -, kept in lower case."),
    }),
    form: { resource: "accounts", occasion: "create", fields: { personId: "person", ...same("login") } },
    words: { name: both("新建账号", "Make an account"), did: both("为 %{label} 新建了账号", "made an account for %{label}") },
  }),
  createAccounts: command({
    description: "Makes accounts for many people and an invitation for each; who has been invited and has no password yet gets a new one.",
    about: "accounts",
    action: "create",
    input: inputType("CreateAccountsInput", "Who is to get an account, and how long their invitations hold.", {
      personIds: several(id("The people, 500 at most. Each signs in with the employee number in small letters.")),
      validDays: int("Days for which the invitations can be used, 1 to 30.", { min: 1, max: 30 }),
    }),
    keyed: false,
    words: { name: both("批量开通账号", "Make accounts"), did: both("为 %{label} 开通了账号", "made an account for %{label}") },
  }),
  resetPassword: command({
    description: "Takes password and sessions away at once, and answers a link to set another password.",
    about: "accounts",
    action: "update",
    input: inputType("ResetPasswordInput", "Which account is to get a new password.", {
      accountId: id("The account."),
      expectedVersion: int("The version that you saw."),
    }),
    words: { name: both("重置密码", "Reset a password"), did: both("重置了 %{label} 的密码", "reset the password of %{label}") },
  }),
  disableAccount: command({
    description: "Keeps an account from signing in and ends its sessions at once.",
    about: "accounts",
    action: "update",
    answers: "accounts",
    input: recordVersion,
    words: { name: both("停用账号", "Disable an account"), did: both("停用了账号 %{label}", "disabled the account %{label}") },
    offer: {
      label: both("停用账号", "Disable the account"),
      explain: both("此人立即被退出，且不能再登录。", "The person is signed out at once and cannot sign in any more."),
      when: [{ field: "disabledAt", is: "isNull", value: true }],
    },
    bulk: [
      {
        label: both("停用账号", "Disable the accounts"),
        explain: both("这些人立即被退出，且不能再登录。", "These people are signed out at once and cannot sign in any more."),
        seal: true,
      },
    ],
  }),
  enableAccount: command({
    description: "Lets a disabled account sign in again.",
    about: "accounts",
    action: "update",
    answers: "accounts",
    input: recordVersion,
    words: { name: both("启用账号", "Enable an account"), did: both("启用了账号 %{label}", "enabled the account %{label}") },
    offer: { label: both("启用账号", "Enable the account"), when: [{ field: "disabledAt", is: "isNull", value: false }] },
    bulk: [{ label: both("启用账号", "Enable the accounts") }],
  }),
};
