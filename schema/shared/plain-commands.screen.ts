import type { Bilingual } from "../screen/operations.ts";
import { both } from "./field.screen.ts";

const named = (zh: string, en: string) => (name: Bilingual) => both(`${zh}${name.zh}`, `${en}: ${name.en.toLowerCase()}`);

/** What making a record of the name is called. */
export const making = named("新建", "Make");

/** What changing one is called. */
export const changing = named("修改", "Change");

/** What archiving one is called. */
export const archiving = named("归档", "Archive");

const archive = {
  label: both("归档", "Archive"),
  explain: both("归档后不再供选用，已使用之处不变。", "It is no longer offered for choosing; where it is in use, nothing changes."),
};

/** How archiving is offered: at the record's page, and for all selected records. */
export const archivable = {
  offer: { ...archive, when: [{ field: "archivedOn", is: "isNull", value: true }] },
  bulk: [archive],
} as const;
