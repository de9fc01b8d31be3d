import {
  code,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  neverEmpty,
  one,
  recordSection,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RegisterRecord } from "./RegisterRecord.ts";

export const registerRecordScreen: ScreenDefault<
  Omit<RegisterRecord, "data" | "involved" | "involvedDepartments" | "erasedAt" | `extended${string}`>
> = {
  resource: "registerRecords",
  title: titles("登记记录", "Register record", "Register records"),
  recordTitle: ["number", "title"],
  fields: {
    ...entityFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    registerVersion: one("registerVersions", "适用版本", "Version it goes by"),
    number: code("编号", "Number"),
    title: field("text", "名称", "Title"),
    state: field("text", "状态", "State"),
    open: field("flag", "未办结", "Open"),
    department: one("departments", "部门", "Department"),
    creator: one("people", "登记人", "Opened by"),
    outsideReceipt: field("text", "外部填报回执", "Receipt (from outside)"),
    handler: one("people", "经办人", "Handler"),
    openedAt: field("moment", "登记时间", "Opened"),
    dueAt: field("moment", "到期时间", "Due"),
    closedAt: field("moment", "办结时间", "Closed"),
    struckAt: field("moment", "作废时间", "Struck"),
    events: many("registerEvents", "经过", "History"),
    comments: many("recordComments", "讨论", "Discussion"),
    limits: many("recordLimits", "时限", "Limits"),
    links: many("registerLinks", "关联", "Links"),
  },
  list: {
    columns: [
      { field: "number", width: 160 },
      { field: "title", width: 280 },
      { field: "register", width: 180 },
      { field: "department", width: 160 },
      { field: "handler", width: 140 },
      { field: "dueAt", width: 160 },
      { field: "openedAt", width: 160 },
    ],
    sort: [{ field: "openedAt", descending: true }],
    filters: ["register", "open", "department", "creator", "handler", "openedAt", "dueAt", "closedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "number", section: "main", readOnly: true },
      { field: "title", section: "main", readOnly: true },
      { field: "open", section: "main", readOnly: true },
      { field: "department", section: "main", readOnly: true },
      { field: "creator", section: "main", readOnly: true },
      { field: "outsideReceipt", section: "main", readOnly: true },
      { field: "handler", section: "main", readOnly: true },
      { field: "openedAt", section: "main", readOnly: true },
      { field: "dueAt", section: "main", readOnly: true },
      { field: "closedAt", section: "main", readOnly: true },
      { field: "struckAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
