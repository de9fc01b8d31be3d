import {
  type Bilingual,
  type EffectiveField,
  type EffectiveScreen,
  type FieldProperty,
  type LayerSource,
  type ScreenOperation,
  type ScreenSection,
  screens,
} from "../../schema/registry.screen.ts";
import { orderedBy } from "./field-order.ts";
import { isAboutField, propertyOf, settled } from "./operation-key.ts";
import { isRefused, propertiesOf } from "./settable-properties.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Shown extends Omit<Writable<EffectiveField>, "sources" | "locks"> {
  readonly sources: Partial<Record<FieldProperty, LayerSource>>;
  readonly locks: Partial<Record<FieldProperty, LayerSource>>;
}

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
  const list: Writable<Pick<EffectiveScreen, "sort" | "filters" | "layout" | "density">> & {
    sources: Writable<EffectiveScreen["sources"]>;
  } = {
    sort: base.sort,
    filters: base.filters,
    layout: base.layout,
    density: base.density,
    sources: { ...base.sources },
  };
  const own = settled(operations);
  const moves: ScreenOperation[] = [];
  for (const operation of [...own.filter(({ op }) => op === "required"), ...own.filter(({ op }) => op !== "required")]) {
    if (isAboutField(operation)) {
      const field = fields.get(operation.field);
      const property = propertyOf(operation);
      const above = base.fields.find((candidate) => candidate.field === operation.field);
      if (!field || !above || isRefused(above, property, operation)) continue;
      if (operation.op === "order") {
        moves.push(operation);
        field.sources.order = source;
      } else if (operation.op !== "hide" || !field.required) assign(field, operation, source, titles);
    } else if (operation.op === "sort") {
      list.sort = [{ field: operation.field, descending: operation.descending }];
      list.sources.sort = source;
    } else if (operation.op === "filter") {
      list.filters = operation.filters;
      list.sources.filters = source;
    } else if (operation.op === "layout") {
      list.layout = { as: operation.value, by: operation.by };
      list.sources.layout = source;
    } else if (operation.op === "density") {
      list.density = operation.value;
      list.sources.density = source;
    }
  }
  const names = base.fields.map(({ field }) => field);
  const order = orderedBy(names, moves, fixedFields(base));
  const shown = order.flatMap((name) => fields.get(name) ?? []);
  for (const operation of own) {
    if (operation.op !== "lock") continue;
    const locks = fields.get(operation.field)?.locks;
    const properties = operation.property ? [operation.property] : propertiesOf(base.kind);
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

type Assigning = Exclude<Parameters<typeof propertyOf>[0], { op: "order" }>;

function assign(field: Shown, operation: Assigning, source: LayerSource, titles: Map<string, Bilingual>): void {
  // Nobody can fill in what is hidden, so what is required is shown; where it may not be shown it cannot be required.
  if (operation.op === "required" && operation.value && !field.visible) {
    if (field.locks.visible) return;
    field.visible = true;
    field.sources.visible = source;
  }
  field.sources[propertyOf(operation)] = source;
  switch (operation.op) {
    case "show":
    case "hide":
      field.visible = operation.op === "show";
      break;
    case "label":
      field.label = operation.value;
      break;
    case "help":
      field.help = operation.value;
      break;
    case "section":
      field.section = `${operation.value.zh} / ${operation.value.en}`;
      titles.set(field.section, operation.value);
      break;
    case "width":
      field.width = operation.value;
      break;
    case "offer":
      field.offered = operation.value && field.comparable;
      break;
    case "required":
      field.required = operation.value;
      break;
    case "readOnly":
      field.readOnly = operation.value;
      break;
    case "default":
      field.default = operation.value;
      break;
    case "when":
      field.when = operation.value;
      break;
  }
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
