import {
  both,
  code,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { OutsideForm } from "./OutsideForm.ts";

export const outsideFormScreen: ScreenDefault<Omit<OutsideForm, "addressHash" | "receivedThatDay" | "receivedOn" | "kilobytes">> = {
  resource: "outsideForms",
  title: titles("外部表单", "Form for outsiders", "Forms for outsiders"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    key: code("代号", "Key"),
    name: field("text", "名称", "Name"),
    nameEn: field("text", "英文名称", "English name"),
    byTickets: field("flag", "一链一份", "A link for each answer"),
    addressMadeAt: field("moment", "网址生成时间", "Address made"),
    closedAt: field("moment", "关闭时间", "Closed"),
    endedAt: field("moment", "停用时间", "Ended", both("登记簿的现行版本已没有此表单", "The register has no such form any more")),
    received: field("number", "收到份数", "Received"),
    lastReceivedAt: field("moment", "最近收到", "Last received"),
    ticketsIssued: field("number", "已发链接", "Links issued"),
    ticketsUsed: field("number", "已用链接", "Links used"),
  },
  list: {
    columns: [
      { field: "name", width: 240 },
      { field: "register", width: 200 },
      { field: "received", width: 110 },
      { field: "lastReceivedAt", width: 170 },
      { field: "closedAt", width: 170 },
    ],
    sort: [{ field: "name", descending: false }],
    filters: ["register", "byTickets", "closedAt", "endedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "name", section: "main", readOnly: true },
      { field: "nameEn", section: "main", readOnly: true },
      { field: "key", section: "main", readOnly: true },
      { field: "byTickets", section: "main", readOnly: true },
      { field: "received", section: "main", readOnly: true },
      { field: "lastReceivedAt", section: "main", readOnly: true },
      { field: "addressMadeAt", section: "main", readOnly: true },
      { field: "closedAt", section: "main", readOnly: true },
      { field: "endedAt", section: "main", readOnly: true },
      { field: "ticketsIssued", section: "main", readOnly: true },
      { field: "ticketsUsed", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
