import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { BalancePeriod } from "./BalancePeriod.ts";

export const balancePeriodScreen: ScreenDefault<BalancePeriod> = {
  resource: "balancePeriods",
  title: titles("已结账期间", "Closed period", "Closed periods"),
  recordTitle: ["period", "register.name"],
  fields: {
    ...entryFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    "register.name": field("text", "登记簿名称", "Name of the register"),
    balance: field("text", "台账", "Balance"),
    period: field("text", "期间", "Period"),
    closedAt: field("moment", "结账时间", "Closed"),
    closedBy: one("people", "结账人", "Closed by"),
  },
  list: {
    columns: [
      { field: "register", width: 240 },
      { field: "period", width: 120 },
      { field: "closedAt", width: 160 },
      { field: "closedBy", width: 140 },
    ],
    sort: [{ field: "closedAt", descending: true }],
    filters: ["register", "period", "closedAt"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "period", section: "main", readOnly: true },
      { field: "closedAt", section: "main", readOnly: true },
      { field: "closedBy", section: "main", readOnly: true },
    ],
  },
};
