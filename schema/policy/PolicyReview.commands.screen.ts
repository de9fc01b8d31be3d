import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional, text } from "../shared/input.screen.ts";

/** The periodic review (定期评审) of documents. */
export const policyReviewCommands = {
  recordReview: command({
    description:
      "Records that a document was reviewed and needs no change; its next review is due an interval after that day, or on the day given.",
    about: "policyDocuments",
    action: "update",
    answers: "policyDocuments",
    input: inputType("RecordReviewInput", "A periodic review (定期评审) that found nothing to change.", {
      id: id("The document; something of it is in force."),
      expectedVersion: int("The version that you saw."),
      reviewedOn: optional(
        day("On which day it was reviewed, today when left out; not before the text in force, nor before the last review.", {
          asked: field("day", "评审日期", "Reviewed on", both("不填即为今天", "Empty means today")),
        }),
      ),
      nextDue: optional(
        day("When it is to be reviewed next; left out, an interval later.", {
          asked: field("day", "下次评审日期", "Next review", both("不填则按评审周期推算", "Empty means after the document’s interval")),
        }),
      ),
      note: text("What was looked at, and why nothing changes.", {
        max: 5_000,
        filled: true,
        asked: field("longText", "评审结论", "What was found"),
      }),
    }),
    words: { name: both("评审制度", "Review a document"), did: both("评审后无需修订：%{label}", "reviewed %{label}, without a change") },
    offer: {
      label: both("评审：无需修订", "Reviewed, no change"),
      explain: both(
        "登记一次定期评审：现行文本继续适用，下次评审日期从评审日期起重新计算。",
        "Notes a periodic review: the text in force stays as it is, and the next review counts from that day.",
      ),
      when: [{ field: "state", is: "in", value: ["inForce", "trial"] }],
    },
  }),
};
