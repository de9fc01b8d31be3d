import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { TransitionVote } from "./TransitionVote.ts";

export const transitionVoteScreen: ScreenDefault<TransitionVote> = {
  resource: "transitionVotes",
  title: titles("会签意见", "Decision of one", "Decisions of one"),
  recordTitle: ["record.number", "record.title"],
  fields: {
    ...entryFields,
    record: neverEmpty("rights", one("registerRecords", "记录", "Record")),
    "record.number": field("text", "记录编号", "Number of the record"),
    "record.title": field("text", "记录名称", "Title of the record"),
    transition: field("text", "办理", "Transition"),
    round: field("number", "轮次", "Round"),
    step: field("number", "步骤", "Step"),
    person: one("people", "人员", "Person"),
    agrees: field("flag", "同意", "Agrees"),
    reason: field("longText", "理由", "Reason"),
    signature: one("attachments", "签名", "Signature"),
    at: field("moment", "时间", "When"),
    voidedAt: field("moment", "失效时间", "Void since"),
  },
  list: {
    columns: [
      { field: "record", width: 260 },
      { field: "person", width: 140 },
      { field: "agrees", width: 90 },
      { field: "reason", width: 260 },
      { field: "at", width: 160 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["record", "person", "agrees", "at"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "record", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "agrees", section: "main", readOnly: true },
      { field: "reason", section: "main", readOnly: true },
      { field: "signature", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "voidedAt", section: "main", readOnly: true },
    ],
  },
};
