import type { LevelField } from "../../../schema/screen/apply-level.screen.ts";
import type { FieldSettings } from "../../../schema/screen/apply-operation.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/screen/effective.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import type { ScreenDefault, ScreenSection } from "../../../schema/shared/screen.ts";
import { screenFieldOf } from "./validate-operations.ts";

/** A field while the layers are being applied. */
export interface FieldDraft extends Omit<EffectiveField, keyof FieldSettings | "comparable">, LevelField {
  /** Whether the commands behind the form accept a value at all; no screen can change that. */
  readonly takesValue: boolean;
}

/** All fields that a screen of this kind can show, the ones shown by default first. */
export function draftFields(defaults: ScreenDefault, kind: EffectiveScreen["kind"]): FieldDraft[] {
  const shown: readonly string[] = (kind === "list" ? defaults.list.columns : defaults.form.fields).map(({ field }) => field);
  const names = new Set([...shown, ...Object.keys(defaults.fields)]);
  const last = defaults.form.sections.at(-1)?.key ?? "";
  return [...names].flatMap((name) => {
    const field = screenFieldOf(defaults, name);
    if (!field) return [];
    const inForm = kind === "form" ? defaults.form.fields.find((candidate) => candidate.field === name) : undefined;
    const column = kind === "list" ? defaults.list.columns.find((candidate) => candidate.field === name) : undefined;
    return {
      field: name,
      kind: field.kind,
      ...(field.words ? { words: field.words } : {}),
      ...(field.options ? { options: field.options } : {}),
      ...(field.of ? { of: field.of } : {}),
      ...(field.record ? { record: field.record } : {}),
      visible: shown.includes(name),
      label: field.label,
      help: field.help ?? null,
      width: column?.width ?? null,
      offered: kind === "list" && defaults.list.filters.includes(name),
      section: kind === "form" ? (inForm?.section ?? last) : "",
      sectionTitle: null,
      required: inForm?.required ?? false,
      readOnly: false,
      createOnly: inForm?.createOnly ?? false,
      takesValue: inForm !== undefined && !inForm.readOnly,
      default: null,
      when: null,
      sources: {},
      locks: {},
    };
  });
}

const isCalled = (section: ScreenSection, title: Bilingual | null): boolean =>
  title !== null && section.title.zh === title.zh && section.title.en === title.en;

/** Puts fields of which a layer named one of the default's sections by its title into that section. */
export function joinSections(defaults: ScreenDefault, drafts: readonly FieldDraft[]): void {
  for (const draft of drafts) {
    const known = defaults.form.sections.find((section) => isCalled(section, draft.sectionTitle));
    if (!known) continue;
    draft.section = known.key;
    draft.sectionTitle = null;
  }
}

/** The sections that hold a visible field: the default's in their order, then made-up ones in the order of their fields. */
export function sectionsOf(
  defaults: ScreenDefault,
  drafts: readonly FieldDraft[],
  fields: readonly EffectiveField[],
): readonly ScreenSection[] {
  const used = new Set(fields.filter((field) => field.visible).map((field) => field.section));
  const sections = new Map(defaults.form.sections.map((section) => [section.key, section]));
  for (const { section, sectionTitle } of drafts)
    if (sectionTitle && !sections.has(section)) sections.set(section, { key: section, title: sectionTitle });
  return [...sections.values()].filter((section) => used.has(section.key));
}
