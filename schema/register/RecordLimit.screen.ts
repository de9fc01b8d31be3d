import { entityFields, entityFormFields, field, mainSection, neverEmpty, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RecordLimit } from "./RecordLimit.ts";

export const recordLimitScreen: ScreenDefault<Omit<RecordLimit, "left" | "countedIn">> = {
  resource: "recordLimits",
  title: titles("记录时限", "Limit of a record", "Limits of records"),
  recordTitle: ["record.number", "record.title"],
  fields: {
    ...entityFields,
    record: neverEmpty("rights", one("registerRecords", "记录", "Record")),
    "record.number": field("text", "记录编号", "Number of the record"),
    "record.title": field("text", "记录名称", "Title of the record"),
    key: field("text", "时限", "Limit"),
    startedAt: field("moment", "开始时间", "Began"),
    pausedSince: field("moment", "暂停自", "Paused since"),
    dueAt: field("moment", "到期时间", "Due"),
    warnAt: field("moment", "提醒时间", "Warning"),
    endedAt: field("moment", "结束时间", "Ended"),
    met: field("flag", "按时", "Met"),
    byMinutes: field("minutes", "提前或超出", "By"),
    escalated: field("number", "已升级次数", "Escalations"),
    nextAt: field("moment", "下次检查", "Next look"),
  },
  list: {
    columns: [
      { field: "record", width: 260 },
      { field: "dueAt", width: 160 },
      { field: "met", width: 90 },
      { field: "endedAt", width: 160 },
      { field: "byMinutes", width: 120 },
    ],
    sort: [{ field: "dueAt", descending: false }],
    filters: ["record", "met", "dueAt", "endedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "record", section: "main", readOnly: true },
      { field: "startedAt", section: "main", readOnly: true },
      { field: "dueAt", section: "main", readOnly: true },
      { field: "pausedSince", section: "main", readOnly: true },
      { field: "endedAt", section: "main", readOnly: true },
      { field: "met", section: "main", readOnly: true },
      { field: "byMinutes", section: "main", readOnly: true },
      { field: "escalated", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
