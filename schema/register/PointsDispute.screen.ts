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
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { PointsDispute } from "./PointsDispute.ts";

export const pointsDisputeScreen: ScreenDefault<PointsDispute> = {
  resource: "pointsDisputes",
  title: titles("积分异议", "Dispute about points", "Disputes about points"),
  recordTitle: ["entry.person.name", "entry.period"],
  fields: {
    ...entityFields,
    entry: neverEmpty("rights", one("pointsEntries", "积分记录", "Entry of points")),
    "entry.person.name": field("text", "人员", "Person"),
    "entry.period": field("text", "期间", "Period"),
    reason: field("longText", "异议理由", "Why it is disputed"),
    state: state("DisputeState", "状态", "State"),
    decidedAt: field("moment", "裁定时间", "Decided"),
    decidedBy: one("people", "裁定人", "Decided by"),
    outcome: word("DisputeOutcome", "裁定", "Decision"),
    answer: field("longText", "裁定理由", "Why it was decided so"),
  },
  list: {
    columns: [
      { field: "entry", width: 240 },
      { field: "reason", width: 260 },
      { field: "state", width: 110 },
      { field: "decidedBy", width: 140 },
      { field: "answer", width: 220 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["state", "decidedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "entry", section: "main", readOnly: true },
      { field: "reason", section: "main", readOnly: true },
      { field: "state", section: "main", readOnly: true },
      { field: "decidedAt", section: "main", readOnly: true },
      { field: "decidedBy", section: "main", readOnly: true },
      { field: "answer", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
