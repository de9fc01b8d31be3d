import { both, code, entityFields, field } from "../shared/field.screen.ts";
import type { FieldScreen } from "../shared/screen.ts";

/** What every record of a register has beside the fields of its definition. */
export const recordFields = {
  ...entityFields,
  number: code("编号", "Number"),
  title: field("text", "名称", "Title"),
  department: { label: both("部门", "Department"), kind: "department", record: "departments" },
  creator: { label: both("登记人", "Opened by"), kind: "person", record: "people" },
  outsideReceipt: field("text", "外部填报回执", "Receipt (from outside)"),
  handler: { label: both("经办人", "In hand with"), kind: "person", record: "people" },
  openedAt: field("moment", "登记时间", "Opened"),
  dueAt: field("moment", "到期时间", "Due"),
  closedAt: field("moment", "办结时间", "Closed"),
  struck: field("flag", "已作废", "Struck"),
} as const satisfies Readonly<Record<string, FieldScreen>>;

/** Words that the record itself has, in lists or in formulas: no field of a definition may have one for its key. */
export const reservedKeys: readonly string[] = [...Object.keys(recordFields), ...["state", "today", "now", "me", "line"]];
