import {
  both,
  code,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  state,
  titles,
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Provision } from "./Provision.ts";

export const provisionScreen: ScreenDefault<Provision> = {
  resource: "provisions",
  title: titles("条文", "Provision", "Provisions"),
  recordTitle: ["path", "heading"],
  fullTitle: ["revision", "path"],
  fields: {
    ...entityFields,
    label: code("条文编号", "Label", both("与印发文本一致，如第十二条", "Exactly as printed, e.g. 第十二条")),
    path: code("条文", "Provision", both("含上级编号，如第三条（一）", "With the labels above it, e.g. 第三条（一）")),
    fullPath: code(
      "完整位置",
      "Full path",
      both("从最上层起的编号，如第三章 › 第十二条", "The labels from the top down, e.g. 第三章 › 第十二条"),
    ),
    heading: field("text", "标题", "Heading"),
    text: field("longText", "正文", "Text"),
    kind: word("ProvisionKind", "层级", "Kind"),
    revision: neverEmpty("rights", one("revisions", "版本", "Revision")),
    "revision.document": one("policyDocuments", "制度", "Policy document"),
    "revision.state": state("RevisionState", "版本状态", "State of the revision"),
    parent: one("provisions", "上级条文", "Provision above"),
    place: field("number", "顺序", "Place"),
    depth: field("number", "层级深度", "Depth"),
    number: field("text", "阿拉伯数字编号", "Number in figures"),
    identity: field("hash", "条文标识", "Identity across revisions"),
    contentHash: field("hash", "内容校验值", "Hash of the content"),
  },
  list: {
    columns: [
      { field: "path", width: 130 },
      { field: "heading", width: 180 },
      { field: "text", width: 460 },
      { field: "kind", width: 90 },
      { field: "revision", width: 240 },
    ],
    sort: [
      { field: "revision", descending: false },
      { field: "place", descending: false },
    ],
    filters: ["revision", "revision.document", "kind", "revision.state"],
  },
  form: {
    sections: [mainSection, { key: "place", title: both("位置", "Place") }, recordSection],
    fields: [
      { field: "revision", section: "main", readOnly: true },
      { field: "kind", section: "main", required: true },
      { field: "label", section: "main" },
      { field: "heading", section: "main" },
      { field: "text", section: "main" },
      { field: "parent", section: "place" },
      { field: "place", section: "place", readOnly: true },
      { field: "depth", section: "place", readOnly: true },
      ...entityFormFields,
    ],
  },
};
