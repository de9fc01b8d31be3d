import { both, entityFields, entityFormFields, field, mainSection, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Position } from "./Position.ts";

export const positionScreen: ScreenDefault<Position> = {
  resource: "positions",
  title: titles("岗位", "Position", "Positions"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    name: field("text", "岗位名称", "Name"),
    code: field("text", "岗位代码", "Code", both("全组织唯一", "Unique in the organisation")),
    duties: field("longText", "岗位职责", "Duties"),
    archivedOn: field("day", "归档日期", "Archived on"),
  },
  list: {
    columns: [
      { field: "name", width: 200 },
      { field: "code", width: 120 },
      { field: "duties", width: 420 },
      { field: "archivedOn", width: 120 },
    ],
    sort: [{ field: "code", descending: false }],
    filters: ["archivedOn"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "code", section: "main", required: true },
      { field: "duties", section: "main" },
      { field: "archivedOn", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
