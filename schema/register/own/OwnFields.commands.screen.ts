import { command } from "../../shared/command.screen.ts";
import { both } from "../../shared/field.screen.ts";
import { flag, id, inputType, int, json, optional, otherwise, text } from "../../shared/input.screen.ts";

const seen = "The version of the extension that you saw; empty for a new field.";

/** Fields that departments add to records of the code, and their values. */
export const ownFieldCommands = {
  saveOwnField: command({
    description:
      "Adds a field of a department's own to people, policyDocuments, courses, agreements or positions, or changes one; it counts at once. Answers { registerId, register, key, path, expectedVersion }.",
    about: "registers",
    action: "update",
    input: inputType("SaveOwnFieldInput", "A field of a department's own.", {
      resource: optional(text("Of a new field: people, policyDocuments, courses, agreements or positions.", { max: 40 })),
      departmentId: optional(id("Of a new field: whose it is; the organisation's where left out.")),
      onlyHeads: optional(flag("Of a department's first field: whether its heads alone fill in its fields, and not all of its staff.")),
      register: optional(text("Of a field that is there: the extension in which it stands, by its address.", { max: 60 })),
      key: optional(text("Of a field that is there.", { max: 40 })),
      expectedVersion: optional(int(seen)),
      field: json("Label, kind, help, required and all else that a register says of a field, without its key."),
      note: optional(text("Why.", { max: 1_000 })),
    }),
    words: { name: both("保存自定义字段", "Save an own field"), did: both("保存自定义字段：%{label}", "saved an own field: %{label}") },
  }),
  retireOwnField: command({
    description:
      "Takes an own field out of lists and forms; what records hold stays in their history. Answers { registerId, register, key, path, expectedVersion }.",
    about: "registers",
    action: "update",
    input: inputType("RetireOwnFieldInput", "An own field that is not needed any more.", {
      register: text("The extension in which it stands, by its address.", { max: 60 }),
      key: text("The field.", { max: 40 }),
      expectedVersion: int("The version of the extension that you saw."),
    }),
    words: { name: both("停用自定义字段", "Retire an own field"), did: both("停用自定义字段：%{label}", "retired an own field: %{label}") },
  }),
  saveOwnFields: command({
    description:
      "Fills in a department's own fields of a record, as far as the extension lets you, whether or not you may change the record.",
    about: "registerRecords",
    action: "update",
    answers: "registerRecords",
    input: inputType("SaveOwnFieldsInput", "Own fields of a record; what is left out stays.", {
      register: text("The extension, by its address.", { max: 60 }),
      recordId: id("The record that has these fields."),
      expectedVersion: optional(int("The version of its own fields that you saw; empty where there were none.")),
      data: json("Values by the keys of fields; null empties one. A file that is not kept yet stands as { fileName, base64 }."),
    }),
    words: { name: both("填写自定义字段", "Fill in own fields"), did: both("填写自定义字段：%{label}", "filled in own fields: %{label}") },
  }),
  importOwnFields: command({
    description:
      "Fills in own fields from a list (CSV or XLSX), such as the export of the records: a column names the record, others are headed as the fields are called, empty cells change nothing. With anything wrong nothing is filled in. Answers { dryRun, applied, rows, failed, filled, columns: [{ heading, fills }], wrong: [{ row, problems: [{ heading, message: { zh, en } }] }] }.",
    about: "registers",
    action: "update",
    input: inputType("ImportOwnFieldsInput", "A list from which own fields are filled in.", {
      register: text("The extension, by its address.", { max: 60 }),
      fileName: text("Name of the file, which ends with .csv or .xlsx."),
      base64: text("The file's bytes as base64."),
      dryRun: otherwise(true, flag("Only say what would happen.")),
    }),
    words: { name: both("导入自定义字段", "Import own fields"), did: both("导入自定义字段：%{label}", "imported own fields: %{label}") },
  }),
};
