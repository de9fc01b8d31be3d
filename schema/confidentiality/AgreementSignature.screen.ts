import { both, code, entryFields, field, mainSection, one, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { AgreementSignature } from "./AgreementSignature.ts";

export const agreementSignatureScreen: ScreenDefault<AgreementSignature> = {
  resource: "agreementSignatures",
  title: titles("签署记录", "Signature", "Signatures"),
  recordTitle: ["receiptNumber"],
  fullTitle: ["receiptNumber", "agreement"],
  fields: {
    ...entryFields,
    receiptNumber: code("回执编号", "Receipt number"),
    person: one("people", "签署人", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    agreement: one("agreements", "协议", "Agreement"),
    typedName: field("text", "签署姓名", "Typed name"),
    at: field("moment", "签署时间", "Signed"),
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
      { field: "agreement", width: 280 },
      { field: "at", width: 160 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "department", "agreement", "at"],
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
      { field: "agreement", section: "main", readOnly: true },
      { field: "statement", section: "main", readOnly: true },
      { field: "typedName", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "department", section: "then", readOnly: true },
      { field: "position", section: "then", readOnly: true },
      { field: "checksum", section: "technical", readOnly: true },
      { field: "address", section: "technical", readOnly: true },
      { field: "userAgent", section: "technical", readOnly: true },
    ],
  },
};
