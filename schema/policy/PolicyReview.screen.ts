import { both, entryFields, field, mainSection, neverEmpty, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { PolicyReview } from "./PolicyReview.ts";

export const policyReviewScreen: ScreenDefault<PolicyReview> = {
  resource: "policyReviews",
  title: titles("定期评审", "Periodic review", "Periodic reviews"),
  recordTitle: ["reviewedOn", "document.title"],
  fullTitle: ["document", "reviewedOn"],
  fields: {
    ...entryFields,
    reviewedOn: field("day", "评审日期", "Reviewed on"),
    document: neverEmpty("rights", one("policyDocuments", "制度", "Policy document")),
    "document.owningDepartment": one("departments", "归口部门", "Owning department"),
    revision: neverEmpty("rights", one("revisions", "评审的版本", "Revision")),
    reviewedBy: one("people", "评审人", "Reviewed by"),
    note: field("longText", "评审结论", "What was found"),
    nextDue: field("day", "下次评审日期", "Next review", both("留空表示按评审周期", "Empty means after the document’s interval")),
    recordedAt: field("moment", "登记时间", "Recorded"),
  },
  list: {
    columns: [
      { field: "document", width: 280 },
      { field: "reviewedOn", width: 120 },
      { field: "reviewedBy", width: 140 },
      { field: "note", width: 320 },
      { field: "nextDue", width: 120 },
    ],
    sort: [{ field: "reviewedOn", descending: true }],
    filters: ["document", "document.owningDepartment", "reviewedBy", "reviewedOn"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "document", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "reviewedOn", section: "main", readOnly: true },
      { field: "reviewedBy", section: "main", readOnly: true },
      { field: "note", section: "main", readOnly: true },
      { field: "nextDue", section: "main", readOnly: true },
      { field: "recordedAt", section: "record", readOnly: true },
    ],
  },
};
