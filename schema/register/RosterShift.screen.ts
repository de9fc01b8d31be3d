import { entityFields, entityFormFields, field, mainSection, neverEmpty, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RosterShift } from "./RosterShift.ts";

export const rosterShiftScreen: ScreenDefault<RosterShift> = {
  resource: "rosterShifts",
  title: titles("班次", "Shift", "Shifts"),
  recordTitle: ["person.name", "day", "label"],
  fields: {
    ...entityFields,
    roster: neverEmpty("rights", one("rosters", "排班表", "Roster")),
    "roster.register": one("registers", "登记簿", "Register"),
    day: field("day", "日期", "Day"),
    shift: field("text", "班次标识", "Key of the shift"),
    label: field("text", "班次", "Shift"),
    person: neverEmpty("rights", one("people", "值班人", "On duty")),
    "person.name": field("text", "姓名", "Name"),
    startsAt: field("moment", "开始", "Begins"),
    endsAt: field("moment", "结束", "Ends"),
    clearedAt: field("moment", "撤销时间", "Taken from the plan"),
    running: field("flag", "当班", "On duty now"),
    over: field("flag", "已结束", "Over"),
    swapIds: field("ids", "换班相关人员", "People of its swaps"),
  },
  list: {
    columns: [
      { field: "day", width: 120 },
      { field: "label", width: 120 },
      { field: "person", width: 160 },
      { field: "roster", width: 200 },
      { field: "startsAt", width: 160 },
      { field: "endsAt", width: 160 },
      { field: "clearedAt", width: 160 },
    ],
    sort: [{ field: "startsAt", descending: false }],
    filters: ["roster", "roster.register", "person", "day", "startsAt", "endsAt", "running", "over", "clearedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "roster", section: "main", readOnly: true },
      { field: "day", section: "main", readOnly: true },
      { field: "label", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "startsAt", section: "main", readOnly: true },
      { field: "endsAt", section: "main", readOnly: true },
      { field: "clearedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
