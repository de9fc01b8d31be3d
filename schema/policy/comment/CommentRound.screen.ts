import {
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  neverEmpty,
  one,
  recordSection,
  state,
  titles,
} from "../../shared/field.screen.ts";
import type { ScreenDefault } from "../../shared/screen.ts";
import type { CommentRound } from "./CommentRound.ts";

export const commentRoundScreen: ScreenDefault<CommentRound> = {
  resource: "commentRounds",
  title: titles("征求意见", "Comment round", "Comment rounds"),
  recordTitle: ["revision.title", "until"],
  fullTitle: ["revision", "until"],
  fields: {
    ...entityFields,
    revision: neverEmpty("rights", one("revisions", "征求意见稿", "Draft")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    audience: field("audience", "征求范围", "Who is asked"),
    until: field("day", "截止日期", "Until"),
    introduction: field("longText", "说明", "Introduction"),
    openedBy: one("people", "发起人", "Opened by"),
    closedAt: field("moment", "结束时间", "Ended"),
    closedBy: one("people", "结束人", "Ended by"),
    state: state("CommentRoundState", "状态", "State"),
    invitees: many("invitees", "受邀人员", "Who was asked"),
  },
  list: {
    columns: [
      { field: "revision", width: 300 },
      { field: "state", width: 110 },
      { field: "until", width: 130 },
      { field: "openedBy", width: 140 },
      { field: "createdAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["state", "revision.document", "until", "openedBy"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "revision", section: "main", required: true, createOnly: true },
      { field: "audience", section: "main", required: true, createOnly: true },
      { field: "until", section: "main", required: true, createOnly: true },
      { field: "introduction", section: "main", createOnly: true },
      { field: "openedBy", section: "main", readOnly: true },
      { field: "closedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
