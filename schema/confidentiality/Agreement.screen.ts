import {
  both,
  edition,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  one,
  recordSection,
  state,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Agreement } from "./Agreement.ts";

export const agreementScreen: ScreenDefault<Agreement> = {
  resource: "agreements",
  title: titles("保密协议", "Agreement", "Agreements"),
  recordTitle: ["title", "ordinal"],
  fields: {
    ...entityFields,
    title: field("text", "协议名称", "Title"),
    code: field("text", "协议代码", "Code", both("各版次相同", "The same in all revisions")),
    ordinal: edition("版次", "Revision"),
    state: state("AgreementState", "状态", "State"),
    text: field("markdown", "协议内容", "Text"),
    published: field("flag", "已发布", "Published"),
    publishedAt: field("moment", "发布时间", "Published at"),
    publishedBy: one("people", "发布人", "Published by"),
    checksum: field("hash", "文本校验值", "Checksum of the text"),
    attachments: many("attachments", "附件材料", "Attachments"),
    signatures: many("agreementSignatures", "签署记录", "Signatures"),
  },
  list: {
    columns: [
      { field: "title", width: 300 },
      { field: "code", width: 120 },
      { field: "ordinal", width: 80 },
      { field: "state", width: 110 },
      { field: "publishedAt", width: 160 },
      { field: "publishedBy", width: 140 },
    ],
    sort: [
      { field: "code", descending: false },
      { field: "ordinal", descending: true },
    ],
    filters: ["state", "publishedAt"],
  },
  form: {
    sections: [
      mainSection,
      { key: "text", title: both("协议内容", "Text") },
      { key: "publication", title: both("发布与签署", "Publication and signatures") },
      recordSection,
    ],
    fields: [
      { field: "title", section: "main", required: true },
      { field: "code", section: "main", required: true, createOnly: true },
      { field: "ordinal", section: "main", readOnly: true },
      { field: "state", section: "main", readOnly: true },
      { field: "text", section: "text", required: true },
      { field: "publishedAt", section: "publication", readOnly: true },
      { field: "publishedBy", section: "publication", readOnly: true },
      { field: "signatures", section: "publication", readOnly: true },
      { field: "checksum", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
