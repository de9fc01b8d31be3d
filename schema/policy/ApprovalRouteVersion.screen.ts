import { both, edition, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ApprovalRouteVersion } from "./ApprovalRouteVersion.ts";

export const approvalRouteVersionScreen: ScreenDefault<ApprovalRouteVersion> = {
  resource: "approvalRouteVersions",
  title: titles("审批流程", "Approval route", "Approval routes"),
  recordTitle: ["category.name", "ordinal"],
  fullTitle: ["category", "ordinal"],
  fields: {
    ...entityFields,
    category: one("categories", "制度类别", "Category"),
    ordinal: edition("版本号", "Number"),
    steps: field("data", "审批环节", "Steps"),
    smallProvisions: field("number", "小幅修订条款上限", "Small change: provisions at most"),
    smallCharacters: field("number", "小幅修订字数上限", "Small change: characters at most"),
    savedBy: one("people", "保存人", "Saved by"),
  },
  list: {
    columns: [
      { field: "category", width: 220 },
      { field: "ordinal", width: 90 },
      { field: "smallProvisions", width: 160 },
      { field: "smallCharacters", width: 160 },
      { field: "savedBy", width: 140 },
      { field: "createdAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["category", "savedBy", "createdAt"],
  },
  form: {
    sections: [mainSection, { key: "small", title: both("小幅修订", "Small changes") }, recordSection],
    fields: [
      { field: "category", section: "main", readOnly: true },
      { field: "ordinal", section: "main", readOnly: true },
      { field: "smallProvisions", section: "small", readOnly: true },
      { field: "smallCharacters", section: "small", readOnly: true },
      { field: "savedBy", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
