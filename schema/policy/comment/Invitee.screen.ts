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
} from "../../shared/field.screen.ts";
import type { ScreenDefault } from "../../shared/screen.ts";
import type { Invitee } from "./Invitee.ts";

export const inviteeScreen: ScreenDefault<Invitee> = {
  resource: "invitees",
  title: titles("征求意见对象", "Person asked to comment", "People asked to comment"),
  recordTitle: ["revision.title", "person.name"],
  fullTitle: ["revision", "person"],
  fields: {
    ...entityFields,
    round: neverEmpty("rights", one("commentRounds", "征求意见", "Comment round")),
    "round.until": field("day", "截止日期", "Until"),
    revision: neverEmpty("rights", one("revisions", "征求意见稿", "Draft")),
    person: one("people", "征求对象", "Who is asked"),
    department: one("departments", "部门", "Department"),
    answer: state("InviteeAnswer", "反馈", "Answer"),
    answeredAt: field("moment", "反馈时间", "Answered"),
    leftAt: field("moment", "移出时间", "Dropped out"),
    remindedOn: field("day", "最近催办", "Last reminded"),
    waiting: field("flag", "待反馈", "Answer waited for"),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "department", width: 180 },
      { field: "answer", width: 120 },
      { field: "answeredAt", width: 160 },
      { field: "remindedOn", width: 130 },
      { field: "revision", width: 260 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["answer", "waiting", "department", "round", "revision", "leftAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "revision", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "department", section: "main", readOnly: true },
      { field: "answer", section: "main", readOnly: true },
      { field: "answeredAt", section: "main", readOnly: true },
      { field: "remindedOn", section: "main", readOnly: true },
      { field: "leftAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
