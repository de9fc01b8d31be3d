import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, optional, recordVersion, wordOf } from "../shared/input.screen.ts";

/** Who holds which role. */
export const roleGrantCommands = {
  grantRole: command({
    description: "Grants a role; never to yourself.",
    about: "roleGrants",
    action: "grant",
    answers: "roleGrants",
    input: inputType("GrantRoleInput", "A role for a person.", {
      personId: id("Who is to hold the role."),
      role: wordOf("GrantedRole", "The role."),
      departmentId: optional(id("Where it holds, everything below included; empty for the whole organisation.")),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while it goes on.")),
    }),
    form: {
      resource: "roleGrants",
      occasion: "create",
      fields: { personId: "person", departmentId: "department", ...same("role", "from", "until") },
    },
    words: { name: both("授予角色", "Grant a role"), did: both("授予角色：%{label}", "granted a role: %{label}") },
  }),
  revokeRole: command({
    description: "Takes a role back; an administrator always remains.",
    about: "roleGrants",
    action: "revoke",
    answers: "roleGrants",
    input: recordVersion,
    words: { name: both("收回角色", "Revoke a role"), did: both("收回角色：%{label}", "revoked a role: %{label}") },
    offer: { label: both("收回角色", "Revoke the role") },
    bulk: [
      {
        label: both("收回角色", "Revoke the roles"),
        explain: both("立即生效：下一次打开就不再可见。", "Takes effect at once: with the next click."),
        seal: true,
      },
    ],
  }),
};
