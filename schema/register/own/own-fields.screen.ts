import type { DefaultColumn, DefaultFormField, FieldKind, FieldScreen, ScreenDefault, ScreenSection } from "../../shared/screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { RegisterField } from "../definition/field.screen.ts";
import { hiddenInputs } from "../hidden-inputs.screen.ts";
import { inBoth } from "../said.screen.ts";
import { fieldScreenOf } from "../value/value.screen.ts";
import { ownPath, ownRelation } from "./own-paths.screen.ts";

/** An extension: its address and what its published version says. */
export interface OwnFields {
  readonly slug: string;
  readonly definition: RegisterDefinition;
}

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

const widths: Partial<Record<FieldKind, number>> = { number: 100, money: 120, duration: 120, day: 110, moment: 150, flag: 130 };

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
