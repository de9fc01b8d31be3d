import {
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  state,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RegisterDutyTime } from "./RegisterDutyTime.ts";

export const registerDutyTimeScreen: ScreenDefault<Omit<RegisterDutyTime, "openedAt">> = {
  resource: "registerDutyTimes",
  title: titles("定期任务期次", "Time of a duty", "Times of duties"),
  recordTitle: ["duty.title", "period"],
  fields: {
    ...entityFields,
    duty: neverEmpty("rights", one("registerDuties", "定期任务", "Duty")),
    "duty.title": field("text", "任务", "Duty"),
    "duty.register": one("registers", "登记簿", "Register"),
    period: field("text", "期次", "Period"),
    opensAt: field("moment", "可填报时间", "Opens"),
    dueOn: field("day", "截止日期", "Due on"),
    dueAt: field("moment", "截止时刻", "Due at"),
    state: state("DutyTimeState", "状态", "State"),
    owed: field("number", "应完成人数", "Owed by"),
    done: field("number", "已完成人数", "Done by"),
    skippedAt: field("moment", "跳过时间", "Skipped"),
    skippedBy: one("people", "跳过人", "Skipped by"),
    skipReason: field("longText", "跳过理由", "Why skipped"),
  },
  list: {
    columns: [
      { field: "duty", width: 260 },
      { field: "dueOn", width: 120 },
      { field: "dueAt", width: 160 },
      { field: "state", width: 110 },
      { field: "owed", width: 110 },
      { field: "done", width: 110 },
      { field: "skipReason", width: 220 },
    ],
    sort: [{ field: "dueOn", descending: true }],
    filters: ["duty", "duty.register", "state", "dueOn"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "duty", section: "main", readOnly: true },
      { field: "dueOn", section: "main", readOnly: true },
      { field: "dueAt", section: "main", readOnly: true },
      { field: "opensAt", section: "main", readOnly: true },
      { field: "state", section: "main", readOnly: true },
      { field: "owed", section: "main", readOnly: true },
      { field: "done", section: "main", readOnly: true },
      { field: "skippedAt", section: "main", readOnly: true },
      { field: "skippedBy", section: "main", readOnly: true },
      { field: "skipReason", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
