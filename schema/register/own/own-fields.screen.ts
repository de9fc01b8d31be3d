import type { DefaultColumn, DefaultFormField, FieldKind, FieldScreen, ScreenDefault, ScreenSection } from "../../shared/screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { RegisterField } from "../definition/field.screen.ts";
import { hiddenInputs } from "../hidden-inputs.screen.ts";
import { inBoth } from "../said.screen.ts";
import { fieldScreenOf } from "../value/value.screen.ts";

/** The records to which departments add fields of their own. */
export type ExtendedResource = NonNullable<RegisterDefinition["extends"]>;

const extendedResources = [
  "people",
  "policyDocuments",
  "courses",
  "agreements",
  "positions",
] as const satisfies readonly ExtendedResource[];

export const isExtended = (resource: string): resource is ExtendedResource => extendedResources.some((known) => known === resource);

/** An extension: its address and what its published version says. */
export interface OwnFields {
  readonly slug: string;
  readonly definition: RegisterDefinition;
}

const BEGINS = "own_";

/** The relation by which an extended record leads to its own fields; no field of the code has such a name. */
export const ownRelation = (slug: string): string => `${BEGINS}${slug.replaceAll("-", "_")}`;

/** Where an own field stands in the records that it extends. */
export const ownPath = (slug: string, key: string): string => `${ownRelation(slug)}.${key}`;

/** The relation and the key of a path to an own field; null for any other path. */
export function ownPartsOf(path: string): { readonly relation: string; readonly key: string } | null {
  const [relation = "", key = "", ...more] = path.split(".");
  return relation.startsWith(BEGINS) && key !== "" && more.length === 0 ? { relation, key } : null;
}

/** The relation of an own field's record to the one whose fields these are. */
export const EXTENDED = "extended";

/** Kinds that say something in the width of a column. */
const narrow: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...([
    "text",
    "number",
    "money",
    "duration",
    "day",
    "moment",
    "word",
    "flag",
    "phone",
    "person",
    "department",
    "record",
    "words",
  ] as const),
]);
/** Kinds by which people look for records. */
const sought: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...(["word", "person", "department", "day", "moment", "flag", "number"] as const),
]);

const widths: Partial<Record<FieldKind, number>> = { number: 100, money: 120, duration: 120, day: 110, moment: 150, flag: 80 };

const fieldsOf = ({ definition }: OwnFields): readonly RegisterField[] => definition.fields.filter(({ retired }) => !retired);

/**
 * A screen with the own fields of an extension at its end: columns, filters and a part of the form, as if the code had them. What some rows
 * hide stands neither in the list nor among its filters from the beginning.
 */
export function withOwnFields(screen: ScreenDefault, own: OwnFields): ScreenDefault {
  const { slug, definition } = own;
  const hidden = hiddenInputs(definition);
  const fields: Record<string, FieldScreen> = {};
  const columns: DefaultColumn[] = [];
  const filters: string[] = [];
  const inForm: DefaultFormField[] = [];
  const section: ScreenSection = { key: ownRelation(slug), title: inBoth(definition.titles.plural) };
  for (const one of fieldsOf(own)) {
    const path = ownPath(slug, one.key);
    const field = fieldScreenOf(one, slug);
    fields[path] = field;
    const width = widths[field.kind];
    if (!hidden.has(one.key) && narrow.has(field.kind)) columns.push({ field: path, ...(width ? { width } : {}) });
    if (!hidden.has(one.key) && sought.has(field.kind)) filters.push(path);
    inForm.push({
      field: path,
      section: section.key,
      ...(one.required ? { required: true } : {}),
      ...(one.of.kind === "computed" ? { readOnly: true } : {}),
    });
  }
  if (inForm.length === 0) return screen;
  const { list, form } = screen;
  // What every record says of itself stays at the end.
  const last = form.sections.slice(-1);
  return {
    ...screen,
    fields: { ...screen.fields, ...fields },
    list: { ...list, columns: [...list.columns, ...columns], filters: [...list.filters, ...filters] },
    form: { sections: [...form.sections.slice(0, -1), section, ...last], fields: [...form.fields, ...inForm] },
  };
}
