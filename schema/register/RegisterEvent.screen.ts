import { entryFields, field, mainSection, neverEmpty, one, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RegisterEvent } from "./RegisterEvent.ts";

export const registerEventScreen: ScreenDefault<Omit<RegisterEvent, "personalValues">> = {
  resource: "registerEvents",
  title: titles("记录经过", "Event of a record", "Events of records"),
  recordTitle: ["record.number", "ordinal"],
  fields: {
    ...entryFields,
    record: neverEmpty("rights", one("registerRecords", "记录", "Record")),
    "record.number": field("text", "记录编号", "Number of the record"),
    ordinal: field("number", "序号", "Place"),
    kind: word("RegisterEventKind", "事项", "What was done"),
    what: field("text", "办理或时限", "Transition or limit"),
    from: field("text", "原状态", "State before"),
    to: field("text", "新状态", "State afterwards"),
    by: one("people", "办理人", "Done by"),
    at: field("moment", "时间", "When"),
    values: field("data", "变更内容", "Changed values"),
    reason: field("longText", "理由", "Reason"),
    signature: one("attachments", "签名", "Signature"),
    registerVersion: one("registerVersions", "适用版本", "Version it went by"),
  },
  list: {
    columns: [
      { field: "record", width: 260 },
      { field: "kind", width: 130 },
      { field: "by", width: 140 },
      { field: "at", width: 160 },
      { field: "reason", width: 260 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["record", "kind", "by", "at"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "record", section: "main", readOnly: true },
      { field: "kind", section: "main", readOnly: true },
      { field: "by", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "reason", section: "main", readOnly: true },
      { field: "signature", section: "main", readOnly: true },
    ],
  },
};
