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
import type { Roster } from "./Roster.ts";

export const rosterScreen: ScreenDefault<Omit<Roster, "definition">> = {
  resource: "rosters",
  title: titles("排班表", "Roster", "Rosters"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    key: field("text", "标识", "Key"),
    name: field("text", "排班表", "Roster"),
    nameEn: field("text", "英文名称", "English name"),
    endedAt: field("moment", "停用时间", "Ended"),
    changes: field("number", "排班调整次数", "Changes of the plan"),
    peopleIds: field("ids", "排班人员", "People on it"),
    shifts: many("rosterShifts", "班次", "Shifts"),
  },
  list: {
    columns: [
      { field: "name", width: 280 },
      { field: "register", width: 240 },
      { field: "endedAt", width: 160 },
    ],
    sort: [{ field: "name", descending: false }],
    filters: ["register", "endedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "name", section: "main", readOnly: true },
      { field: "register", section: "main", readOnly: true },
      { field: "endedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
