import { both, code, entryFields, field, mainSection, neverEmpty, one, state, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ProvisionReference } from "./ProvisionReference.ts";

export const provisionReferenceScreen: ScreenDefault<Omit<ProvisionReference, "names">> = {
  resource: "provisionReferences",
  title: titles("条文引用", "Reference", "References"),
  recordTitle: ["provision.label"],
  fullTitle: ["revision", "provision.label"],
  fields: {
    ...entryFields,
    words: field("text", "引用文字", "Words"),
    revision: neverEmpty("rights", one("revisions", "所在版本", "Text")),
    "revision.document": one("policyDocuments", "所在制度", "Policy document"),
    "revision.state": state("RevisionState", "版本状态", "State of the text"),
    provision: neverEmpty("rights", one("provisions", "所在条文", "Provision")),
    "provision.label": code("条文编号", "Label of the provision"),
    own: field("flag", "引用本制度", "Within the text"),
    targetDocument: one("policyDocuments", "被引用制度", "Refers to", both("留空表示引用本制度", "Empty within the same text")),
    state: state("ReferenceState", "指向", "Leads"),
    targetIdentity: field("hash", "被引用条文标识", "Identity of the provision"),
    targetEndIdentity: field("hash", "末条标识", "Identity of the last one"),
    from: field("number", "起始位置", "From"),
    to: field("number", "结束位置", "To"),
  },
  list: {
    columns: [
      { field: "provision", width: 140 },
      { field: "words", width: 220 },
      { field: "revision", width: 260 },
      { field: "targetDocument", width: 240 },
      { field: "state", width: 110 },
    ],
    sort: [{ field: "revision", descending: false }],
    filters: ["state", "revision.document", "targetDocument", "own", "revision.state"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "words", section: "main", readOnly: true },
      { field: "provision", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "targetDocument", section: "main", readOnly: true },
      { field: "state", section: "main", readOnly: true },
    ],
  },
};
