import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, int, optional, text, upload, wordOf } from "../shared/input.screen.ts";
import type { FieldScreen } from "../shared/screen.ts";

const sheetField: FieldScreen = {
  ...field(
    "file",
    "签字件扫描",
    "Scanned sheet",
    both("本人签字的纸质件（PNG、JPEG 或 PDF）", "What the person signed on paper: PNG, JPEG or PDF"),
  ),
  accept: [".png", ".jpg", ".jpeg", ".pdf"],
};

/** What is done about what is asked of a person. */
export const obligationCommands = {
  acknowledge: command({
    description: "Takes note of a text; again, it answers the one acknowledgement.",
    about: "revisions",
    action: "acknowledge",
    answers: "acknowledgements",
    input: inputType("AcknowledgeInput", "That you, or somebody you are head of, took note of a text.", {
      revisionId: id("The revision that was read."),
      checksum: text("Checksum of the text that was read."),
      language: text("Language of the statement that was agreed to: zh or en."),
      confirmedBy: wordOf("ConfirmationWay", "How you confirm; on behalf of somebody always onBehalf."),
      typedName: optional(text("Your own full name, when you confirm by typing it.", { max: 120 })),
      onBehalfOf: optional(id("The person on whose behalf you confirm; you must be their head.")),
      reason: optional(text("Why on behalf.", { max: 2_000 })),
      sheet: optional(upload("On behalf: the sheet that the person signed, scanned as PNG, JPEG or PDF.", { asked: sheetField })),
    }),
    words: {
      name: both("签收确认", "Acknowledge"),
      did: both("签收确认：%{label}", "acknowledged %{label}"),
      came: { confirmedBy: { onBehalf: both("代签收：%{label}", "acknowledged on behalf of somebody: %{label}") } },
    },
  }),
  waiveObligation: command({
    description: "Exempts somebody in your departments from an obligation.",
    about: "obligations",
    action: "waive",
    answers: "obligations",
    input: inputType("WaiveObligationInput", "An obligation of somebody in your departments that is not to be insisted on.", {
      id: id("The obligation."),
      expectedVersion: int("The version that you saw."),
      reason: text("Why it is waived.", { max: 2_000, asked: field("longText", "豁免理由", "Why it is waived") }),
    }),
    words: { name: both("豁免待办", "Waive an obligation"), did: both("豁免：%{label}", "waived %{label}") },
    offer: {
      label: both("豁免", "Waive"),
      explain: both("此人不再需要完成，理由会一并保留。", "The person need not do it; the reason is kept with it."),
      when: [{ field: "state", is: "in", value: ["open", "overdue", "suspended"] }],
    },
    bulk: [
      {
        label: both("豁免", "Waive"),
        explain: both("这些人不再需要完成，理由会一并保留。", "These people need not do it; the reason is kept with it."),
        seal: true,
        asks: "reason",
        description: "Why",
      },
    ],
  }),
};
