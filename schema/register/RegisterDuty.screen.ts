import {
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
import type { RegisterDuty } from "./RegisterDuty.ts";

export const registerDutyScreen: ScreenDefault<Omit<RegisterDuty, "definition" | "follows" | "lookedOn">> = {
  resource: "registerDuties",
  title: titles("定期任务", "Recurring duty", "Recurring duties"),
  recordTitle: ["title"],
  fields: {
    ...entityFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    title: field("text", "任务", "Duty"),
    key: field("text", "标识", "Key"),
    about: one("registerRecords", "针对记录", "About the record"),
    times: many("registerDutyTimes", "期次", "Times"),
    endedAt: field("moment", "停用时间", "Ended"),
  },
  list: {
    columns: [
      { field: "title", width: 300 },
      { field: "register", width: 200 },
      { field: "about", width: 240 },
      { field: "endedAt", width: 160 },
    ],
    sort: [{ field: "title", descending: false }],
    filters: ["register", "about", "endedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "title", section: "main", readOnly: true },
      { field: "register", section: "main", readOnly: true },
      { field: "about", section: "main", readOnly: true },
      { field: "endedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
