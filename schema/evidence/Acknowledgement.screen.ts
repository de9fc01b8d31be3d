import { both, entryFields, field, mainSection, neverEmpty, one, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Acknowledgement } from "./Acknowledgement.ts";

export const acknowledgementScreen: ScreenDefault<Acknowledgement> = {
  resource: "acknowledgements",
  title: titles("签收确认", "Acknowledgement", "Acknowledgements"),
  recordTitle: ["receiptNumber"],
  fields: {
    ...entryFields,
    receiptNumber: field("text", "回执编号", "Receipt number"),
    person: one("people", "签收人", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    revision: neverEmpty("rights", one("revisions", "签收版本", "Revision")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    at: field("moment", "签收时间", "Acknowledged"),
    confirmedBy: word("ConfirmationWay", "确认方式", "Confirmed by"),
    actor: one("people", "操作人", "Confirmed by whom"),
    onBehalfReason: field("longText", "代签收理由", "Why on behalf"),
    department: one("departments", "当时所在部门", "Department then"),
    position: one("positions", "当时岗位", "Position then"),
    checksum: field("hash", "文本校验值", "Checksum of the text"),
    statement: field("longText", "确认声明", "Statement"),
    language: word("Language", "声明语言", "Language of the statement"),
    address: field("text", "网络地址", "Network address"),
    userAgent: field("text", "客户端", "Program"),
  },
  list: {
    columns: [
      { field: "receiptNumber", width: 150 },
      { field: "person", width: 150 },
      { field: "department", width: 170 },
      { field: "revision", width: 280 },
      { field: "at", width: 160 },
      { field: "confirmedBy", width: 110 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "department", "revision.document", "revision", "confirmedBy", "at"],
  },
  form: {
    sections: [
      mainSection,
      { key: "then", title: both("当时任职", "Post then") },
      { key: "technical", title: both("技术信息", "Technical") },
    ],
    fields: [
      { field: "receiptNumber", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "statement", section: "main", readOnly: true },
      { field: "confirmedBy", section: "main", readOnly: true },
      { field: "actor", section: "main", readOnly: true },
      { field: "onBehalfReason", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "department", section: "then", readOnly: true },
      { field: "position", section: "then", readOnly: true },
      { field: "checksum", section: "technical", readOnly: true },
      { field: "address", section: "technical", readOnly: true },
      { field: "userAgent", section: "technical", readOnly: true },
    ],
  },
};
