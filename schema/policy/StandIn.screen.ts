import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { StandIn } from "./StandIn.ts";

export const standInScreen: ScreenDefault<StandIn> = {
  resource: "standIns",
  title: titles("审批代办人", "Stand-in for approvals", "Stand-ins for approvals"),
  recordTitle: ["standIn.name", "person.name"],
  fields: {
    ...entityFields,
    person: one("people", "委托人", "For"),
    standIn: one(
      "people",
      "代办人",
      "Stand-in",
      both(
        "在这些日子里代委托人审批草稿；自己起草或改过的文本除外。",
        "Decides about drafts on these days, but for texts that they wrote a part of.",
      ),
    ),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日", "Inclusive")),
    current: field("flag", "当前有效", "Holds today"),
  },
  list: {
    columns: [
      { field: "standIn", width: 180 },
      { field: "person", width: 180 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "current", width: 110 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["person", "standIn", "current", "from", "until"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "person", section: "main", readOnly: true },
      { field: "standIn", section: "main", required: true, createOnly: true },
      { field: "from", section: "main", required: true },
      { field: "until", section: "main", required: true },
      ...entityFormFields,
    ],
  },
};
