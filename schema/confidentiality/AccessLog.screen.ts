import { both, entryFields, field, mainSection, neverEmpty, one, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { AccessLog } from "./AccessLog.ts";

export const accessLogScreen: ScreenDefault<AccessLog> = {
  resource: "accessLogs",
  title: titles("查阅记录", "Access log entry", "Access log"),
  recordTitle: ["person.name", "at"],
  fields: {
    ...entryFields,
    person: one("people", "查阅人", "Reader"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    document: neverEmpty("clearance", one("policyDocuments", "制度", "Policy document")),
    revision: neverEmpty("clearance", one("revisions", "版本", "Revision")),
    level: one("classificationLevels", "当时密级", "Level then"),
    way: word("AccessWay", "查阅方式", "Way"),
    at: field("moment", "查阅时间", "Time"),
    address: field("text", "网络地址", "Network address"),
    userAgent: field("text", "客户端", "Program"),
    requestId: field("hash", "请求编号", "Request id"),
  },
  list: {
    columns: [
      { field: "person", width: 130 },
      { field: "person.department", width: 150 },
      { field: "document", width: 360 },
      { field: "level", width: 120 },
      { field: "way", width: 100 },
      { field: "at", width: 150 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "person.department", "document", "level", "way", "at"],
  },
  form: {
    sections: [mainSection, { key: "technical", title: both("技术信息", "Technical") }],
    fields: [
      { field: "person", section: "main", readOnly: true },
      { field: "document", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "level", section: "main", readOnly: true },
      { field: "way", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "address", section: "technical", readOnly: true },
      { field: "userAgent", section: "technical", readOnly: true },
      { field: "requestId", section: "technical", readOnly: true },
    ],
  },
};
