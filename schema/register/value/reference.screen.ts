import type { AnyResource } from "../../registry.ts";
import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isUuid } from "../../shared/uuid.screen.ts";
import type { FieldKindDefinition, WholeKind } from "../definition/field.screen.ts";
import { type CheckedValue, kept, type ValueKind, type ValueReader, wrong } from "./value-kind.screen.ts";

type ReferenceKind = Extract<FieldKindDefinition, { readonly kind: "person" | "department" | "position" | "provision" | "document" }>;

/** Records that one field names where it says no less. */
const usualMost = 100;

const noRecord = both("请从列表中选择。", "Choose one from the list.");
const noRecords = both("请从列表中选择一项或多项。", "Choose one or several from the list.");
const tooMany = both("最多 %{most} 项。", "At most %{most}.");
const unseen = both("（无权查看）", "(not yours to see)");

/** The kind of record that such a value is. */
export const leadsTo = {
  person: "people",
  department: "departments",
  position: "positions",
  provision: "provisions",
  document: "policyDocuments",
} as const satisfies Record<ReferenceKind["kind"], AnyResource>;

const shown = { person: "person", department: "department", position: "record", provision: "record", document: "record" } as const;

/** What records are called, one after the other. */
export function namesText(ids: readonly unknown[], resource: AnyResource | "attachments", reader: ValueReader): string {
  const names = ids.map((id) => reader.nameOf(resource, String(id)) ?? unseen[reader.language]);
  return names.join(reader.language === "zh" ? "、" : ", ");
}

/** One id. Whether there is such a record, and whether it may be named, only the server knows. */
export const checkId = (value: unknown, text: Bilingual = noRecord): CheckedValue =>
  isUuid(value) ? kept(value.toLowerCase()) : wrong("noRecord", text);

/** Several ids, each once, in the order in which they were named. */
export function checkIds(value: unknown, most = usualMost, text: Bilingual = noRecords): CheckedValue {
  if (!Array.isArray(value) || !value.every(isUuid)) return wrong("noRecord", text);
  const ids = [...new Set(value.map((id) => id.toLowerCase()))];
  return ids.length > most ? wrong("tooManyNamed", tooMany, { most }) : kept(ids);
}

/** One person, department, position, provision or document. */
export const referenceKind: ValueKind<ReferenceKind> = {
  check: (value) => checkId(value),
  say: (value, { kind }, reader) => namesText([value], leadsTo[kind], reader),
  shownAs: ({ kind }) => ({ kind: shown[kind], record: leadsTo[kind] }),
};

/** Several people. */
export const peopleKind: ValueKind<Extract<WholeKind, { readonly kind: "people" }>> = {
  check: (value, { most }) => checkIds(value, most),
  say: (value, _, reader) => namesText(Array.isArray(value) ? value : [], "people", reader),
  shownAs: () => ({ kind: "persons", record: "people" }),
};

/** One record of a register, or several. */
export const recordKind: ValueKind<Extract<WholeKind, { readonly kind: "record" }>> = {
  check: (value, { many }) => (many ? checkIds(value) : checkId(value)),
  // Which register is meant where none is named, whoever names records by their ids knows.
  say: (value, { register = "" }, reader) => namesText(Array.isArray(value) ? value : [value], `r/${register}`, reader),
  shownAs: ({ register, many }, slug) => ({ kind: many ? "links" : "record", record: `r/${register ?? slug}` }),
};
