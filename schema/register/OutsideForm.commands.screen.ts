import { command, procedure } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, int, json, otherwise, recordVersion, text } from "../shared/input.screen.ts";

const form = { id: id("The form."), expectedVersion: int("The version of the form that you saw.") };

/** What those who configure a register do with its forms for outsiders. */
export const outsideFormCommands = {
  makeOutsideAddress: command({
    description: "Makes the address of a form anew: the one before leads nowhere any more. The address is answered here and kept nowhere.",
    about: "outsideForms",
    action: "update",
    input: inputType("MakeOutsideAddressInput", "Which form is to have a new address.", form),
    keyed: false,
    words: {
      name: both("生成外部表单网址", "Make a form's address"),
      did: both("生成外部表单网址：%{label}", "made an address for the form %{label}"),
    },
  }),
  issueOutsideTickets: command({
    description: "Issues links for one answer each. They are answered here and kept nowhere.",
    about: "outsideForms",
    action: "update",
    input: inputType("IssueOutsideTicketsInput", "How many links a form is to have.", {
      ...form,
      count: int("How many.", { min: 1, max: 500, asked: field("number", "数量（1–500）", "How many (1 to 500)") }),
      endEarlier: otherwise(
        false,
        flag("Whether links that were issued before and not used yet end now.", {
          asked: field("flag", "停用之前发放、还没有用的链接", "End links issued before that were not used"),
        }),
      ),
    }),
    keyed: false,
    words: {
      name: both("发放外部表单链接", "Issue links of a form"),
      did: both("发放外部表单链接：%{label}", "issued links of the form %{label}"),
    },
  }),
  closeOutsideForm: command({
    description: "Closes a form: whoever comes reads that it is closed.",
    about: "outsideForms",
    action: "update",
    answers: "outsideForms",
    input: recordVersion,
    words: { name: both("关闭外部表单", "Close a form"), did: both("关闭外部表单：%{label}", "closed the form %{label}") },
    offer: {
      label: both("关闭表单", "Close the form"),
      explain: both(
        "打开链接的人会看到表单已关闭；已收到的内容不受影响，随时可以重新开放。",
        "Whoever opens the link reads that it is closed. What came in stays, and it can be opened again at any time.",
      ),
      when: [{ field: "closedAt", is: "isNull", value: true }],
    },
  }),
  openOutsideForm: command({
    description: "Opens a form again that was closed by hand.",
    about: "outsideForms",
    action: "update",
    answers: "outsideForms",
    input: recordVersion,
    words: {
      name: both("重新开放外部表单", "Open a form again"),
      did: both("重新开放外部表单：%{label}", "opened the form %{label} again"),
    },
    offer: { label: both("重新开放", "Open again"), when: [{ field: "closedAt", is: "isNull", value: false }] },
  }),
};

/** What people without an account do. */
export const outsideFormProcedures = {
  submitOutsideForm: procedure({
    description:
      "Sends a form in without an account. Answers { receipt, thanks: { zh, en } }: a random number, and nothing else of what becomes of it. The same answers under the same key again answer the same receipt, and happen once.",
    arguments: {
      token: text("The last part of the form's address."),
      key: text("A random text of the sender's, 16 to 120 characters, the same for each try."),
      answers: json("What was filled in, by the keys of the fields; of files [{ fileName, base64 }]."),
    },
    words: {
      name: both("填写外部表单", "Send a form in from outside"),
      did: both("通过外部表单填报：%{label}", "sent in %{label} through a form"),
      nobody: both("外部人员", "An outsider"),
    },
  }),
};
