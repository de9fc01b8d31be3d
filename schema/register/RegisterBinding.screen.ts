import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RegisterBinding } from "./RegisterBinding.ts";

export const registerBindingScreen: ScreenDefault<RegisterBinding> = {
  resource: "registerBindings",
  title: titles("依据条款的数值", "Value bound to a provision", "Values bound to provisions"),
  recordTitle: ["register.name", "document.title"],
  fields: {
    ...entryFields,
    register: neverEmpty("rights", one("registers", "登记簿", "Register")),
    "register.name": field("text", "登记簿名称", "Name of the register"),
    at: field("text", "位置", "Where it stands"),
    figure: field("data", "数值", "Figure"),
    document: neverEmpty("rights", one("policyDocuments", "制度", "Policy document")),
    "document.title": field("text", "制度名称", "Title of the document"),
    provision: field("text", "条款标识", "Identity of the provision"),
  },
  list: {
    columns: [
      { field: "register", width: 220 },
      { field: "at", width: 240 },
      { field: "document", width: 300 },
    ],
    sort: [{ field: "register.name", descending: false }],
    filters: ["register", "document"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "register", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "figure", section: "main", readOnly: true },
      { field: "document", section: "main", readOnly: true },
      { field: "provision", section: "main", readOnly: true },
    ],
  },
};
