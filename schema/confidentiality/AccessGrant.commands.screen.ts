import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, id, inputType, optional, recordVersion, text } from "../shared/input.screen.ts";

const atOnce = { explain: both("立即生效：下一次打开就不再可见。", "Takes effect at once: with the next click.") };

/** Who may read one need-to-know document. */
export const accessGrantCommands = {
  grantAccess: command({
    description: "Lets a person read one need-to-know document.",
    about: "accessGrants",
    action: "grant",
    answers: "accessGrants",
    input: inputType("GrantAccessInput", "Who is to read one need-to-know document, and why.", {
      documentId: optional(id("The document; else its number.")),
      documentNumber: optional(
        text("The document by its number, for officers who may not read it themselves.", {
          max: 60,
          asked: field("text", "制度编号", "Document number"),
        }),
      ),
      personId: id("Who may read it."),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while it goes on.")),
      reason: text("Why it is needed.", { max: 1_000 }),
    }),
    form: {
      resource: "accessGrants",
      occasion: "create",
      fields: { documentId: "document", documentNumber: "document", personId: "person", ...same("from", "until", "reason") },
    },
    words: { name: both("授予访问", "Grant access"), did: both("授权查阅：%{label}", "granted access: %{label}") },
  }),
  revokeAccess: command({
    description: "Takes the leave to read a need-to-know document back, from the next request on.",
    about: "accessGrants",
    action: "revoke",
    answers: "accessGrants",
    input: recordVersion,
    words: { name: both("收回访问授权", "Revoke access"), did: both("收回查阅授权：%{label}", "revoked access: %{label}") },
    offer: {
      label: both("收回授权", "Revoke the access"),
      ...atOnce,
      when: [{ field: "revokedAt", is: "isNull", value: true }],
    },
    bulk: [{ label: both("收回授权", "Revoke the access"), seal: true, ...atOnce }],
  }),
};
