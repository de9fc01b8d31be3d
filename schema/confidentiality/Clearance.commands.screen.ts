import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, optional, recordVersion, text } from "../shared/input.screen.ts";

const atOnce = { explain: both("立即生效：下一次打开就不再可见。", "Takes effect at once: with the next click.") };

/** Who may read up to which level. */
export const clearanceCommands = {
  grantClearance: command({
    description: "Lets a person read up to a level.",
    about: "clearances",
    action: "grant",
    answers: "clearances",
    input: inputType("GrantClearanceInput", "Up to which level a person is to read, and why.", {
      personId: id("Who may read."),
      levelId: id("Up to which level."),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while it goes on.")),
      reason: text("Why it is needed.", { max: 1_000 }),
    }),
    form: {
      resource: "clearances",
      occasion: "create",
      fields: { personId: "person", levelId: "level", ...same("from", "until", "reason") },
    },
    words: { name: both("授予查阅密级", "Grant a clearance"), did: both("授予查阅密级：%{label}", "granted clearance: %{label}") },
  }),
  revokeClearance: command({
    description: "Takes a clearance back, from the next request on.",
    about: "clearances",
    action: "revoke",
    answers: "clearances",
    input: recordVersion,
    words: { name: both("收回查阅密级", "Revoke a clearance"), did: both("收回查阅密级：%{label}", "revoked clearance: %{label}") },
    offer: {
      label: both("收回查阅密级", "Revoke the clearance"),
      ...atOnce,
      when: [{ field: "revokedAt", is: "isNull", value: true }],
    },
    bulk: [{ label: both("收回查阅密级", "Revoke the clearances"), seal: true, ...atOnce }],
  }),
};
