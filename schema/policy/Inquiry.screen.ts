import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  titles,
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Inquiry } from "./Inquiry.ts";

export const inquiryScreen: ScreenDefault<Inquiry> = {
  resource: "inquiries",
  title: titles("疑议与建议", "Inquiry", "Inquiries"),
  recordTitle: ["text"],
  fullTitle: ["revision"],
  fields: {
    ...entityFields,
    text: field("longText", "内容", "What is asked"),
    kind: word("InquiryKind", "类型", "Kind"),
    revision: neverEmpty("rights", one("revisions", "涉及版本", "Revision")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    provision: one("provisions", "涉及条文", "Provision", both("留空表示针对全文", "Empty for the whole text")),
    asker: one("people", "提出人", "Asked by"),
    "asker.department": one("departments", "提出人部门", "Asker's department"),
    answer: field("longText", "答复", "Answer"),
    answeredBy: one("people", "答复人", "Answered by"),
    answeredAt: field("moment", "答复时间", "Answered"),
  },
  list: {
    columns: [
      { field: "text", width: 320 },
      { field: "kind", width: 90 },
      { field: "revision", width: 240 },
      { field: "provision", width: 140 },
      { field: "asker", width: 140 },
      { field: "createdAt", width: 160 },
      { field: "answeredAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["kind", "revision.document", "asker", "answeredAt"],
  },
  form: {
    sections: [mainSection, { key: "answer", title: both("答复", "Answer") }, recordSection],
    fields: [
      { field: "revision", section: "main", required: true, createOnly: true },
      { field: "provision", section: "main", createOnly: true },
      { field: "kind", section: "main", required: true, createOnly: true },
      { field: "text", section: "main", required: true, createOnly: true },
      { field: "asker", section: "main", readOnly: true },
      { field: "answer", section: "answer", readOnly: true },
      { field: "answeredBy", section: "answer", readOnly: true },
      { field: "answeredAt", section: "answer", readOnly: true },
      ...entityFormFields,
    ],
  },
};
