import { entityFields, entityFormFields, field, mainSection, neverEmpty, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RecordComment } from "./RecordComment.ts";

export const recordCommentScreen: ScreenDefault<RecordComment> = {
  resource: "recordComments",
  title: titles("讨论", "Remark", "Discussion"),
  recordTitle: ["text"],
  fullTitle: ["record.number", "text"],
  fields: {
    ...entityFields,
    record: neverEmpty("rights", one("registerRecords", "记录", "Record")),
    "record.number": field("text", "记录编号", "Number of the record"),
    author: one("people", "发言人", "Author"),
    text: field("longText", "内容", "Text"),
    mentions: field("data", "提到的人", "People named"),
    withdrawnAt: field("moment", "撤回时间", "Withdrawn"),
  },
  list: {
    columns: [
      { field: "text", width: 320 },
      { field: "record", width: 260 },
      { field: "author", width: 140 },
      { field: "createdAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["record", "author", "createdAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "record", section: "main", required: true, createOnly: true },
      { field: "text", section: "main", required: true, createOnly: true },
      { field: "author", section: "main", readOnly: true },
      { field: "withdrawnAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
