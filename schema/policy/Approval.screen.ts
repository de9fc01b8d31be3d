import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  state,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Approval } from "./Approval.ts";

export const approvalScreen: ScreenDefault<Approval> = {
  resource: "approvals",
  title: titles("审批", "Approval", "Approvals"),
  recordTitle: ["revision.title", "approver.name"],
  fullTitle: ["revision", "approver"],
  fields: {
    ...entityFields,
    revision: neverEmpty("rights", one("revisions", "送审版本", "Draft")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    "revision.drafter": one("people", "起草人", "Drafter"),
    approver: one("people", "审批人", "Approver"),
    round: field("moment", "送审时间", "Submitted"),
    decision: state("ApprovalDecision", "审批结果", "Decision"),
    comment: field("longText", "审批意见", "Comment", both("驳回时必须填写", "Required with a rejection")),
    decidedAt: field("moment", "审批时间", "Decided"),
  },
  list: {
    columns: [
      { field: "revision", width: 280 },
      { field: "approver", width: 140 },
      { field: "decision", width: 110 },
      { field: "round", width: 160 },
      { field: "decidedAt", width: 160 },
      { field: "comment", width: 260 },
    ],
    sort: [{ field: "round", descending: true }],
    filters: ["decision", "approver", "revision", "round"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "revision", section: "main", readOnly: true },
      { field: "revision.drafter", section: "main", readOnly: true },
      { field: "approver", section: "main", readOnly: true },
      { field: "round", section: "main", readOnly: true },
      { field: "decision", section: "main", readOnly: true },
      { field: "comment", section: "main", readOnly: true },
      { field: "decidedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
