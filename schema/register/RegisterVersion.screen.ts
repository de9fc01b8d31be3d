import {
  edition,
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
import type { RegisterVersion } from "./RegisterVersion.ts";
import { versionWord } from "./version-word.screen.ts";

export const registerVersionScreen: ScreenDefault<RegisterVersion> = {
  resource: "registerVersions",
  title: titles("登记簿版本", "Register version", "Register versions"),
  recordTitle: ["register.name", "ordinal"],
  fields: {
    ...entityFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    "register.name": field("text", "登记簿名称", "Name of the register"),
    ordinal: edition("版本", "Version", versionWord),
    definition: field("data", "定义", "Definition"),
    note: field("longText", "变更说明", "Note"),
    author: one("people", "编制人", "Author"),
    publishedAt: field("moment", "发布时间", "Published"),
    publishedBy: one("people", "发布人", "Published by"),
    state: state("RegisterVersionState", "状态", "State"),
  },
  list: {
    columns: [
      { field: "register", width: 220 },
      { field: "ordinal", width: 90 },
      { field: "state", width: 110 },
      { field: "note", width: 280 },
      { field: "author", width: 140 },
      { field: "publishedAt", width: 170 },
    ],
    sort: [
      { field: "register.name", descending: false },
      { field: "ordinal", descending: true },
    ],
    filters: ["register", "state", "author"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "ordinal", section: "main", readOnly: true },
      { field: "state", section: "main", readOnly: true },
      { field: "note", section: "main", readOnly: true },
      { field: "author", section: "main", readOnly: true },
      { field: "publishedAt", section: "main", readOnly: true },
      { field: "publishedBy", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
