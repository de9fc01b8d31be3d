import { both, entryFields, field, mainSection, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Attachment } from "./Attachment.ts";

export const attachmentScreen: ScreenDefault<Omit<Attachment, "bytes">> = {
  resource: "attachments",
  title: titles("附件材料", "Attachment", "Attachments"),
  recordTitle: ["fileName"],
  fullTitle: ["revision", "course", "agreement", "acknowledgement", "procedureRecord", "registerRecord", "fileName"],
  fields: {
    ...entryFields,
    fileName: field("text", "文件名", "File name"),
    contentType: field("text", "文件类型", "Media type"),
    size: field("bytes", "大小", "Size"),
    revision: one("revisions", "所属版本", "Revision"),
    course: one("courses", "所属课程", "Course"),
    agreement: one("agreements", "所属协议", "Agreement"),
    acknowledgement: one("acknowledgements", "所属签收", "Acknowledgement"),
    procedureRecord: one("procedureRecords", "所属程序记录", "Procedure record"),
    registerRecord: one("registerRecords", "所属登记记录", "Register record"),
    imported: field("flag", "导入原文", "Imported original", both("正文由此文件导入", "The text was taken from this file")),
    uploadedBy: one("people", "上传人", "Uploaded by"),
    createdAt: field("moment", "上传时间", "Uploaded"),
    checksum: field("hash", "文件校验值", "Checksum of the file"),
    width: field(
      "number",
      "图片宽度（像素）",
      "Width of the picture (pixels)",
      both("仅正文可用的图片有此项", "Of a picture that the text may show"),
    ),
    height: field(
      "number",
      "图片高度（像素）",
      "Height of the picture (pixels)",
      both("仅正文可用的图片有此项", "Of a picture that the text may show"),
    ),
  },
  list: {
    columns: [
      { field: "fileName", width: 280 },
      { field: "size", width: 100 },
      { field: "revision", width: 270 },
      { field: "course", width: 170 },
      { field: "uploadedBy", width: 150 },
      { field: "createdAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["revision", "course", "agreement", "uploadedBy", "createdAt"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "fileName", section: "main", readOnly: true },
      { field: "size", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "course", section: "main", readOnly: true },
      { field: "agreement", section: "main", readOnly: true },
      { field: "acknowledgement", section: "main", readOnly: true },
      { field: "procedureRecord", section: "main", readOnly: true },
      { field: "registerRecord", section: "main", readOnly: true },
      { field: "imported", section: "main", readOnly: true },
      { field: "uploadedBy", section: "main", readOnly: true },
      { field: "createdAt", section: "main", readOnly: true },
      { field: "checksum", section: "main", readOnly: true },
    ],
  },
};
