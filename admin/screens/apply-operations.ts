import {
  type Bilingual,
  type EffectiveField,
  type EffectiveScreen,
  type LayerSource,
  type ScreenOperation,
  type ScreenSection,
  screens,
} from "../../schema/registry.screen.ts";
import { applyToField, applyToList, type FieldSettings, type ListSettings } from "../../schema/screen/apply-operation.screen.ts";
import { listLockOn, locksAgainst } from "../../schema/screen/lock.screen.ts";
import { isAboutField, isListOperation, listPropertyOf, requiredFirst, settled } from "../../schema/screen/operation-key.screen.ts";
import { fieldProperties } from "../../schema/screen/properties.screen.ts";
import { orderedBy } from "./field-order.ts";

type Shown = Omit<EffectiveField, keyof FieldSettings> & FieldSettings;

/** Fields whose place a level above has locked. */
export const fixedFields = (base: EffectiveScreen): ReadonlySet<string> =>
  new Set(base.fields.filter(({ locks }) => locks.order).map(({ field }) => field));

/**
 * The screen as a level makes it: what the levels above say, with its own operations. The server decides by itself; this shows it while
 * somebody is still choosing. What a level above has locked stays.
 */
export function applyOperations(base: EffectiveScreen, operations: readonly ScreenOperation[], source: LayerSource): EffectiveScreen {
  const defaults = screens[base.resource];
  const fields = new Map(base.fields.map((field) => [field.field, begin(field, base)]));
  const titles = new Map<string, Bilingual>();
  const { sort, filters, layout, density, sources, locks } = base;
  const list: ListSettings = { sort, filters, layout, density, sources, locks };
  const own = settled(operations);
  const moves: ScreenOperation[] = [];
  for (const operation of requiredFirst(own, (one) => one)) {
    if (isListOperation(operation)) {
      if (!listLockOn(base, listPropertyOf(operation), source.level)) applyToList(list, operation, source);
    } else if (isAboutField(operation)) {
      const field = fields.get(operation.field);
      const above = base.fields.find((candidate) => candidate.field === operation.field);
      if (!field || !above || locksAgainst(above, operation).length > 0) continue;
      if (operation.op === "order") {
        moves.push(operation);
        field.sources.order = source;
      } else if (applyToField(field, operation, source) === undefined) {
        if (operation.op === "section") titles.set(field.section, operation.value);
        field.offered &&= field.comparable;
      }
    }
  }
  const names = base.fields.map(({ field }) => field);
  const order = orderedBy(names, moves, fixedFields(base));
  const shown = order.flatMap((name) => fields.get(name) ?? []);
  for (const operation of own) {
    if (operation.op === "lockList") list.locks = { [operation.property]: source, ...list.locks };
    if (operation.op !== "lock") continue;
    const locks = fields.get(operation.field)?.locks;
    const properties = operation.property ? [operation.property] : fieldProperties[base.kind];
    if (locks) for (const property of properties) locks[property] ??= source;
  }
  return { ...base, ...list, fields: shown.map(finish), sections: sectionsOf(shown, titles, base, defaults.form.sections) };
}

/**
 * A field as the levels above leave it, for whoever may fill it in: what is given once only because it has no default is read-only for those
 * who look further, and what no level says is not taken from the one who looks.
 */
export function begin(field: EffectiveField, base: EffectiveScreen): Shown {
  const own = screens[base.resource].form.fields.find((candidate) => candidate.field === field.field);
  const filledIn = base.kind === "form" && own !== undefined && !own.readOnly;
  const givenOnce = field.createOnly && !own?.createOnly;
  return {
    ...field,
    readOnly: filledIn && !field.sources.readOnly ? false : field.readOnly || givenOnce,
    required: filledIn && !field.sources.required ? (own.required ?? false) : field.required,
    createOnly: field.createOnly && !givenOnce,
    sources: { ...field.sources },
    locks: { ...field.locks },
  };
}

/** What is required but has no default can only come from whoever makes the record, however read-only it is. */
function finish(field: Shown): EffectiveField {
  const givenOnce = field.readOnly && field.required && field.default === null;
  return givenOnce ? { ...field, readOnly: false, createOnly: true } : field;
}

/** The title in the key of a section that a level made up; of one without visible fields nothing else is told. */
function titleIn(key: string): Bilingual | undefined {
  const [zh, en] = key.split(" / ");
  return zh && en ? { zh, en } : undefined;
}

function sectionsOf(
  fields: readonly Shown[],
  titles: ReadonlyMap<string, Bilingual>,
  base: EffectiveScreen,
  defaults: readonly ScreenSection[],
): readonly ScreenSection[] {
  if (base.kind === "list") return [];
  const sections = new Map(defaults.map((section) => [section.key, section]));
  const known = new Map(base.sections.map((section) => [section.key, section.title]));
  for (const field of fields) {
    const title = titles.get(field.section) ?? known.get(field.section) ?? titleIn(field.section);
    const usual = defaults.find((section) => section.title.zh === title?.zh && section.title.en === title.en);
    if (usual) field.section = usual.key;
    else if (title && !sections.has(field.section)) sections.set(field.section, { key: field.section, title });
  }
  return [...sections.values()].filter(({ key }) => fields.some((field) => field.visible && field.section === key));
}
