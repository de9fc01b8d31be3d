import { both, entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { TextPeriod } from "./TextPeriod.ts";

export const textPeriodScreen: ScreenDefault<TextPeriod> = {
  resource: "textPeriods",
  title: titles("适用期间", "Period in force", "Periods in force"),
  recordTitle: ["revision.title", "from"],
  fullTitle: ["revision", "from"],
  fields: {
    ...entryFields,
    revision: neverEmpty("rights", one("revisions", "适用的版本", "Text in force")),
    document: neverEmpty("rights", one("policyDocuments", "制度", "Policy document")),
    "document.number": field("text", "制度编号", "Document number"),
    "document.category": one("categories", "制度类别", "Category"),
    "document.owningDepartment": one("departments", "归口部门", "Owning department"),
    from: field("day", "适用首日", "In force from"),
    heldUntil: field("day", "至少适用到", "Held until", both("无终止日的视为一直适用", "While no end is known, far ahead")),
    until: field("day", "适用末日", "In force until", both("含当日；留空表示尚无终止日", "Inclusive; empty while no end is known")),
  },
  list: {
    columns: [
      { field: "revision", width: 320 },
      { field: "document.number", width: 140 },
      { field: "document.category", width: 140 },
      { field: "document.owningDepartment", width: 180 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
    ],
    sort: [
      { field: "document.number", descending: false },
      { field: "from", descending: false },
    ],
    filters: ["from", "heldUntil", "document", "document.category", "document.owningDepartment"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "document", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "from", section: "main", readOnly: true },
      { field: "until", section: "main", readOnly: true },
    ],
  },
};
