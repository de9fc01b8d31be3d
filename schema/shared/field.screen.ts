import type { ResourceName } from "../registry.ts";
import type { Bilingual } from "../screen/operations.ts";
import type { FieldKind, FieldScreen, HiddenReason, WordsName } from "./screen.ts";

/** A text in both languages, e.g. `both("提交审批", "Submit")`; English with a count as "one person |||| %{smart_count} people". */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What one record is called, and several. */
export const titles = (zh: string, singular: string, plural: string) => ({ singular: both(zh, singular), plural: both(zh, plural) });

/** A field that holds a value of its own. */
export const field = (kind: FieldKind, zh: string, en: string, help?: Bilingual): FieldScreen => ({
  label: both(zh, en),
  kind,
  ...(help ? { help } : {}),
});

/** A number or code by which people know a record, and which stands before its name. */
export const code = (zh: string, en: string, help?: Bilingual): FieldScreen => ({ ...field("text", zh, en, help), inTitle: "code" });

/** Which of several texts of one title it is. */
export const edition = (zh: string, en: string, word?: Bilingual): FieldScreen => ({
  ...field("number", zh, en),
  inTitle: "edition",
  ...(word ? { edition: word } : {}),
});

/** A field that holds one word of a closed list. */
export const word = (words: WordsName, zh: string, en: string): FieldScreen => ({ label: both(zh, en), kind: "word", words });

/** A field that holds several words of a closed list. */
export const wordList = (words: WordsName, zh: string, en: string, help?: Bilingual): FieldScreen => ({
  ...field("words", zh, en, help),
  words,
});

/** A word that says where the record stands. */
export const state = (words: WordsName, zh: string, en: string): FieldScreen => ({ label: both(zh, en), kind: "state", words });

/** A relation to one record. */
export const one = (record: ResourceName, zh: string, en: string, help?: Bilingual): FieldScreen => ({
  label: both(zh, en),
  kind: record === "people" ? "person" : record === "departments" ? "department" : record === "classificationLevels" ? "level" : "record",
  record,
  ...(help ? { help } : {}),
});

/** A relation that is never empty, with the reason why a person may be answered none. */
export const neverEmpty = (hidden: HiddenReason, relation: FieldScreen): FieldScreen => ({ ...relation, hidden });

/** A relation to many records. */
export const many = (record: ResourceName, zh: string, en: string): FieldScreen => ({ label: both(zh, en), kind: "records", record });

/** The identity that each record has. */
export const entryFields = {
  id: field("text", "记录标识", "Record id"),
};

/** What each record has that people change. */
export const entityFields = {
  ...entryFields,
  version: field("number", "修改次数", "Edit count"),
  createdAt: field("moment", "创建时间", "Created"),
  updatedAt: field("moment", "最后修改时间", "Last changed"),
};

/** The section of what the panel itself knows of a record. */
export const recordSection = { key: "record", title: both("记录信息", "About this record") };

/** The section of what matters most. */
export const mainSection = { key: "main", title: both("基本信息", "Basics") };

/** The record's own dates at the end of a form. */
export const entityFormFields = [
  { field: "createdAt", section: "record", readOnly: true },
  { field: "updatedAt", section: "record", readOnly: true },
] as const;
