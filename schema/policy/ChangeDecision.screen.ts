import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ChangeDecision } from "./ChangeDecision.ts";

export const changeDecisionScreen: ScreenDefault<ChangeDecision> = {
  resource: "changeDecisions",
  title: titles("条文修订认定", "Decision on a change", "Decisions on changes"),
  recordTitle: ["revision.title", "identity"],
  fullTitle: ["revision", "identity"],
  fields: {
    ...entryFields,
    revision: neverEmpty("rights", one("revisions", "版本", "Revision")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    identity: field("hash", "条文标识", "Identity across revisions"),
    material: field("flag", "实质性修订", "Material change"),
    reason: field("longText", "认定理由", "Why"),
    decidedBy: one("people", "认定人", "Decided by"),
    decidedAt: field("moment", "认定时间", "Decided"),
  },
  list: {
    columns: [
      { field: "revision", width: 320 },
      { field: "material", width: 120 },
      { field: "reason", width: 320 },
      { field: "decidedBy", width: 140 },
      { field: "decidedAt", width: 160 },
    ],
    sort: [{ field: "decidedAt", descending: true }],
    filters: ["revision", "revision.document", "material", "decidedBy"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "revision", section: "main", readOnly: true },
      { field: "identity", section: "main", readOnly: true },
      { field: "material", section: "main", readOnly: true },
      { field: "reason", section: "main", readOnly: true },
      { field: "decidedBy", section: "main", readOnly: true },
      { field: "decidedAt", section: "main", readOnly: true },
    ],
  },
};
