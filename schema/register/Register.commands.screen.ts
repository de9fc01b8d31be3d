import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, int, json, optional, recordVersion, text } from "../shared/input.screen.ts";

const note = {
  max: 1_000,
  asked: field(
    "longText",
    "修改说明",
    "Note",
    both("写明改了什么、为什么，便于以后查阅。", "What changes and why, for those who ask later."),
  ),
};

/** What departments do with the registers that they define. */
export const registerCommands = {
  saveRegisterDraft: command({
    description:
      "Keeps a draft of what a register is to be, or begins a new register with it. A draft with problems is kept all the same, and cannot be published. Answers { registerId, versionId, expectedVersion, problems: [{ at, severity, message: { zh, en } }] }.",
    about: "registers",
    action: "update",
    input: inputType("SaveRegisterDraftInput", "What a register is to be.", {
      registerId: optional(id("The register; empty for a new one.")),
      expectedVersion: optional(int("The version of the register that you saw; empty for a new one.")),
      slug: optional(text("Of a new register its address: small letters, digits and hyphens, beginning with a letter.", { max: 60 })),
      owningDepartmentId: optional(
        id("Of a new register the department that keeps it; else the department that is to keep it from now on."),
      ),
      definition: json("Fields, states, transitions and all else, in the format of register files."),
      note: optional(text("Why.", note)),
    }),
    words: {
      name: both("保存登记簿草稿", "Save a register's draft"),
      did: both("保存登记簿草稿：%{label}", "saved the draft of the register %{label}"),
    },
  }),
  publishRegister: command({
    description: "Makes a register's draft count. Records that are open go on by the version under which they were opened.",
    about: "registers",
    action: "publish",
    answers: "registerVersions",
    input: inputType("PublishRegisterInput", "Which register's draft is to count.", {
      registerId: id("The register."),
      expectedVersion: int("The version of the register that you saw."),
      note: optional(text("Why; that of the draft unless given.", note)),
    }),
    words: { name: both("发布登记簿", "Publish a register"), did: both("发布登记簿：%{label}", "published the register %{label}") },
  }),
  rollBackRegister: command({
    description: "Publishes a new version that says what an earlier one said; fields that came since are kept, retired.",
    about: "registers",
    action: "publish",
    answers: "registerVersions",
    input: inputType("RollBackRegisterInput", "To which earlier version a register is to return.", {
      registerId: id("The register."),
      expectedVersion: int("The version of the register that you saw."),
      ordinal: int("Number of the published version to return to."),
      note: optional(text("Why.", note)),
    }),
    words: {
      name: both("恢复登记簿版本", "Roll back a register"),
      did: both("恢复登记簿版本：%{label}", "rolled the register %{label} back"),
    },
  }),
  discardRegisterDraft: command({
    description: "Throws a register's draft away; what is published stays.",
    about: "registers",
    action: "update",
    answers: "registers",
    input: inputType("DiscardRegisterDraftInput", "Which register's draft nobody wants any more.", {
      registerId: id("The register."),
      expectedVersion: int("The version of the register that you saw."),
    }),
    words: {
      name: both("放弃登记簿草稿", "Discard a register's draft"),
      did: both("放弃登记簿草稿：%{label}", "discarded the draft of the register %{label}"),
    },
  }),
  archiveRegister: command({
    description:
      "Closes a register: nobody opens records in it any more. What it holds stays readable, and open records are carried on to their end.",
    about: "registers",
    action: "archive",
    answers: "registers",
    input: recordVersion,
    words: { name: both("停用登记簿", "Close a register"), did: both("停用登记簿：%{label}", "closed the register %{label}") },
    offer: {
      label: both("停用", "Close"),
      explain: both(
        "不再登记新内容；已登记的仍可查阅，未办结的继续办完。",
        "Nothing new is entered. What is there stays readable, and what is open is carried on to its end.",
      ),
      when: [{ field: "archivedOn", is: "isNull", value: true }],
    },
  }),
  reopenRegister: command({
    description: "Opens a register again that was closed.",
    about: "registers",
    action: "archive",
    answers: "registers",
    input: recordVersion,
    words: {
      name: both("重新启用登记簿", "Open a register again"),
      did: both("重新启用登记簿：%{label}", "opened the register %{label} again"),
    },
    offer: { label: both("重新启用", "Open again"), when: [{ field: "archivedOn", is: "isNull", value: false }] },
  }),
};
