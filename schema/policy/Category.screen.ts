import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  one,
  recordSection,
  titles,
  word,
  wordList,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Category } from "./Category.ts";

export const categoryScreen: ScreenDefault<Category> = {
  resource: "categories",
  title: titles("制度类别", "Category", "Categories"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    name: field("text", "类别名称", "Name"),
    code: field("text", "类别代码", "Code", both("全组织唯一", "Unique in the organisation")),
    approvalRoute: word("ApprovalRoute", "审批方式", "Approval route"),
    route: one(
      "approvalRouteVersions",
      "审批流程",
      "Approval route",
      both("留空时由起草人提交时选定审批人", "Empty: the drafter chooses the approvers"),
    ),
    noApprovalReason: field("longText", "免审批理由", "Why no approval", both("发布时显示在版本上", "Shown on each revision published so")),
    subjects: wordList(
      "RegulatedSubject",
      "通常涉及的事项",
      "Subjects touched as a rule",
      both("劳动合同法第四条所列事项，新草稿默认带入", "Of article 4 of the Labour Contract Law; new drafts begin with them"),
    ),
    legalReviewNeeded: field("flag", "发布前须合法性审查", "Legal review before publication"),
    archivedOn: field("day", "归档日期", "Archived on"),
  },
  list: {
    columns: [
      { field: "name", width: 200 },
      { field: "code", width: 120 },
      { field: "approvalRoute", width: 130 },
      { field: "route", width: 180 },
      { field: "noApprovalReason", width: 320 },
      { field: "archivedOn", width: 120 },
    ],
    sort: [{ field: "code", descending: false }],
    filters: ["approvalRoute", "archivedOn"],
  },
  form: {
    sections: [mainSection, { key: "approval", title: both("审批", "Approval") }, recordSection],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "code", section: "main", required: true },
      { field: "approvalRoute", section: "approval", required: true },
      { field: "noApprovalReason", section: "approval" },
      { field: "subjects", section: "approval" },
      { field: "legalReviewNeeded", section: "approval" },
      { field: "archivedOn", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
