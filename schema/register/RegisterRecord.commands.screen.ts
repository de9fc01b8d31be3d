import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, int, json, optional, otherwise, several, text } from "../shared/input.screen.ts";

const said = { max: 5_000 };
const data = json("Values by the keys of fields; null empties one. A file that is not kept yet stands as { fileName, base64 }.");
const seen = int("The version of the record that you saw.");
const password = optional(text("Your password, where the transition asks for a signature."));

/** What people do with the records of registers. Who may, by which guards and with which fields, stands in the version by which a record goes. */
export const registerRecordCommands = {
  openRecord: command({
    description: "Opens a record in a register, with the next number.",
    about: "registerRecords",
    action: "create",
    answers: "registerRecords",
    input: inputType("OpenRecordInput", "A record to open.", {
      register: text("The register, by its address.", { max: 60 }),
      data,
      departmentId: optional(id("The department to which it belongs; your own where left out.")),
    }),
    words: { name: both("登记", "Open a record"), did: both("登记：%{label}", "opened the record %{label}") },
  }),
  saveRecord: command({
    description: "Changes values of a record.",
    about: "registerRecords",
    action: "update",
    answers: "registerRecords",
    input: inputType("SaveRecordInput", "Values of a record to change; what is left out stays.", {
      recordId: id("The record."),
      expectedVersion: seen,
      data,
    }),
    words: { name: both("修改记录", "Change a record"), did: both("修改记录：%{label}", "changed the record %{label}") },
  }),
  transition: command({
    description: "Carries a record on to another state. Where several have to agree, this is your part of it.",
    about: "registerRecords",
    action: "update",
    answers: "registerRecords",
    input: inputType("TransitionInput", "A transition of a record.", {
      recordId: id("The record."),
      expectedVersion: seen,
      transition: text("Key of the transition in the version of the record.", { max: 40 }),
      data: optional(data),
      reason: optional(text("Why.", said)),
      signature: optional(json("A drawn signature, as { fileName, base64 } of a picture.")),
      password,
      agrees: otherwise(true, flag("Of a transition that several decide about: whether you agree.")),
    }),
    words: { name: both("办理记录", "Carry a record on"), did: both("办理记录：%{label}", "carried the record %{label} on") },
  }),
  signHandover: command({
    description: "Signs a handover, or refuses to: both parties with their own logins, within the time that the register says.",
    about: "registerRecords",
    action: "update",
    answers: "registerRecords",
    input: inputType("SignHandoverInput", "Your side of a handover.", {
      recordId: id("The record."),
      expectedVersion: seen,
      confirmed: several(text("Keys of the fields whose items you have checked, all of them.")),
      refuses: otherwise(false, flag("You refuse to sign.")),
      reason: optional(text("Why you refuse.", said)),
      signature: optional(json("A drawn signature, as { fileName, base64 } of a picture.")),
      password: optional(text("Your password.")),
    }),
    words: { name: both("交接签字", "Sign a handover"), did: both("交接签字：%{label}", "signed the handover %{label}") },
  }),
  moveRecords: command({
    description:
      "Moves open records of a register to its published version, or says beforehand what that means for each: { dryRun, moved, records: [{ id, number, title, changes, problems }] }.",
    about: "registers",
    action: "update",
    input: inputType("MoveRecordsInput", "Which open records are to go by the published version.", {
      registerId: id("The register."),
      recordIds: optional(several(id("Only these; all open ones where left out."))),
      dryRun: flag("Only say what would happen."),
    }),
    words: {
      name: both("记录换用新版本", "Move records to a version"),
      did: both("记录换用新版本：%{label}", "moved records of %{label} to its version"),
    },
  }),
  commentOnRecord: command({
    description: "Says something about a record to those who read it, and tells those whom it names.",
    about: "recordComments",
    action: "create",
    answers: "recordComments",
    input: inputType("CommentOnRecordInput", "What is said about a record.", {
      recordId: id("The record."),
      text: text("What is said.", { ...said, asked: field("longText", "内容", "Text") }),
      mentions: optional(several(id("People whom it names."))),
    }),
    words: { name: both("参与讨论", "Remark on a record"), did: both("参与讨论：%{label}", "remarked on %{label}") },
  }),
  withdrawRecordComment: command({
    description: "Takes back what you said about a record.",
    about: "recordComments",
    action: "update",
    answers: "recordComments",
    input: inputType("WithdrawRecordCommentInput", "A remark of yours.", {
      id: id("The remark."),
      expectedVersion: int("The version that you saw."),
    }),
    words: { name: both("撤回发言", "Take a remark back"), did: both("撤回发言：%{label}", "took back the remark %{label}") },
    offer: { label: both("撤回", "Take back"), when: [{ field: "withdrawnAt", is: "isNull", value: true }] },
  }),
};
