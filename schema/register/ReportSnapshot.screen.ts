import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ReportSnapshot } from "./ReportSnapshot.ts";

export const reportSnapshotScreen: ScreenDefault<ReportSnapshot> = {
  resource: "reportSnapshots",
  title: titles("留存报表", "Kept report", "Kept reports"),
  recordTitle: ["label", "from"],
  fields: {
    ...entryFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    registerVersion: one("registerVersions", "登记簿版本", "Version of the register"),
    report: field("text", "报表代号", "Key of the report"),
    label: field("text", "报表", "Report"),
    from: field("day", "开始日期", "From"),
    to: field("day", "结束日期", "To"),
    figures: field("data", "数据", "Figures"),
    checksum: field("text", "校验值", "Checksum"),
    frozenAt: field("moment", "留存时间", "Kept"),
    frozenBy: one("people", "留存人", "Kept by"),
  },
  list: {
    columns: [
      { field: "label", width: 220 },
      { field: "register", width: 200 },
      { field: "from", width: 120 },
      { field: "to", width: 120 },
      { field: "frozenAt", width: 170 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["register", "from", "frozenAt"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "label", section: "main", readOnly: true },
      { field: "from", section: "main", readOnly: true },
      { field: "to", section: "main", readOnly: true },
      { field: "frozenAt", section: "main", readOnly: true },
      { field: "frozenBy", section: "main", readOnly: true },
      { field: "checksum", section: "main", readOnly: true },
    ],
  },
};
