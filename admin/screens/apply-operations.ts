import type {
  Bilingual,
  EffectiveField,
  EffectiveScreen,
  LayerSource,
  ScreenOperation,
  ScreenSection,
} from "../../schema/registry.screen.ts";
import { applyLevel, type LevelDraft, type LevelField } from "../../schema/screen/apply-level.screen.ts";
import type { FieldSettings } from "../../schema/screen/apply-operation.screen.ts";
import { screenOf } from "../records/book.ts";

type Shown = Omit<EffectiveField, keyof FieldSettings> & LevelField;

/** Fields whose place a level above has locked. */
export const fixedFields = (base: EffectiveScreen): ReadonlySet<string> =>
  new Set(base.fields.filter(({ locks }) => locks.order).map(({ field }) => field));

/**
 * The screen as a level makes it: what the levels above say, with its own operations. The server decides by itself; this shows it while
 * somebody is still choosing. What a level above has locked stays.
 */
export function applyOperations(base: EffectiveScreen, operations: readonly ScreenOperation[], source: LayerSource): EffectiveScreen {
  const { sort, filters, layout, density, sources, locks } = base;
  const draft: LevelDraft<Shown> = {
    fields: base.fields.map((field) => begin(field, base)),
    list: { sort, filters, layout, density, sources, locks },
  };
  const said = operations.map((operation, index) => ({ operation, index }));
  applyLevel(draft, base.kind, said, source);
  const sections = sectionsOf(draft.fields, base, screenOf(base.resource).form.sections);
  return { ...base, ...draft.list, fields: draft.fields.map(finish), sections };
}

/**
 * A field as the levels above leave it, for whoever may fill it in: what is given once only because it has no default is read-only for those
 * who look further, and what no level says is not taken from the one who looks.
 */
export function begin(field: EffectiveField, base: EffectiveScreen): Shown {
  const own = screenOf(base.resource).form.fields.find((candidate) => candidate.field === field.field);
  const filledIn = base.kind === "form" && own !== undefined && !own.readOnly;
  const givenOnce = field.createOnly && !own?.createOnly;
  return {
    ...field,
    readOnly: filledIn && !field.sources.readOnly ? false : field.readOnly || givenOnce,
    required: filledIn && !field.sources.required ? (own.required ?? false) : field.required,
    createOnly: field.createOnly && !givenOnce,
    sources: { ...field.sources },
    locks: { ...field.locks },
    sectionTitle: null,
  };
}

/** What is required but has no default can only come from whoever makes the record, however read-only it is. */
function finish({ sectionTitle: _, ...field }: Shown): EffectiveField {
  const givenOnce = field.readOnly && field.required && field.default === null;
  const offered = field.offered && field.comparable;
  return givenOnce ? { ...field, offered, readOnly: false, createOnly: true } : { ...field, offered };
}

/** The title in the key of a section that a level made up; of one without visible fields nothing else is told. */
function titleIn(key: string): Bilingual | undefined {
  const [zh, en] = key.split(" / ");
  return zh && en ? { zh, en } : undefined;
}

function sectionsOf(fields: readonly Shown[], base: EffectiveScreen, defaults: readonly ScreenSection[]): readonly ScreenSection[] {
  if (base.kind === "list") return [];
  const sections = new Map(defaults.map((section) => [section.key, section]));
  const known = new Map(base.sections.map((section) => [section.key, section.title]));
  for (const field of fields) {
    const title = field.sectionTitle ?? known.get(field.section) ?? titleIn(field.section);
    const usual = defaults.find((section) => section.title.zh === title?.zh && section.title.en === title.en);
    if (usual) field.section = usual.key;
    else if (title && !sections.has(field.section)) sections.set(field.section, { key: field.section, title });
  }
  return [...sections.values()].filter(({ key }) => fields.some((field) => field.visible && field.section === key));
}
