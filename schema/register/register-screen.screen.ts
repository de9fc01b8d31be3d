import type { RegisterResource } from "../registry.ts";
import { both, mainSection, recordSection } from "../shared/field.screen.ts";
import type { DefaultColumn, DefaultFormField, FieldKind, FieldScreen, ScreenDefault, ScreenSection } from "../shared/screen.ts";
import type { RegisterDefinition } from "./definition/definition.screen.ts";
import type { RegisterField } from "./definition/field.screen.ts";
import { hiddenInputs } from "./hidden-inputs.screen.ts";
import { recordFields } from "./record-fields.screen.ts";
import { inBoth } from "./said.screen.ts";
import { fieldScreenOf, shownAs } from "./value/value.screen.ts";

export const registerResource = (slug: string): RegisterResource => `r/${slug}`;

const MOST_COLUMNS = 7;
/** Columns that say what the record is, before those that say where it stands. */
const MOST_TITLE_COLUMNS = 3;

/** Kinds that say something in the width of a column. */
const narrow: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...(["text", "number", "money", "duration", "day", "moment", "word", "state", "flag", "phone"] as const),
  ...(["person", "department", "record", "words", "checklist"] as const),
]);
const widths: Partial<Record<FieldKind, number>> = { number: 100, money: 120, duration: 120, day: 110, moment: 150, flag: 80 };

/** Kinds by which people look for records. */
const sought: ReadonlySet<FieldKind> = new Set<FieldKind>(["word", "state", "person", "department", "day", "moment", "flag"]);

const stateField = ({ states }: RegisterDefinition): FieldScreen => ({
  label: both("状态", "State"),
  kind: "state",
  options: states.map(({ key, label, tone }) => ({ value: key, label: inBoth(label), tone })),
});

/** So wide that the longest name of a state is read as a whole: Chinese characters are twice as wide as letters. */
function stateWidth({ states }: RegisterDefinition): number {
  const lengths = states.flatMap(({ label }) => [14 * [...label.zh].length, 8 * label.en.length]);
  return Math.min(200, Math.max(110, 66 + Math.max(0, ...lengths)));
}

function columnsOf(
  definition: RegisterDefinition,
  fields: ScreenDefault["fields"],
  shown: readonly RegisterField[],
): readonly DefaultColumn[] {
  const title = definition.recordTitle.filter((key) => key in fields && key !== "number").slice(0, MOST_TITLE_COLUMNS);
  const standing = [
    ...(definition.states.length > 0 ? ["state", "handler"] : []),
    ...(definition.limits?.length ? ["dueAt"] : []),
    ...(definition.outsideForms?.length ? ["outsideReceipt"] : []),
    "openedAt",
  ];
  const taken = new Set(["number", ...title, ...standing]);
  const others = shown.filter(({ key }) => !taken.has(key) && narrow.has(fields[key]?.kind ?? "data"));
  const matters = [...others.filter((one) => one.indexed || one.required), ...others.filter((one) => !one.indexed && !one.required)];
  const room = MOST_COLUMNS - taken.size;
  const more = new Set(matters.slice(0, Math.max(0, room)).map(({ key }) => key));
  const middle = others.filter(({ key }) => more.has(key)).map(({ key }) => key);
  return ["number", ...title, ...middle, ...standing].map((name) => {
    const fixed = { number: 150, dueAt: 170, state: stateWidth(definition) }[name];
    const width = fixed ?? widths[fields[name]?.kind ?? "data"];
    return { field: name, ...(width ? { width } : {}) };
  });
}

function formOf(definition: RegisterDefinition, shown: readonly RegisterField[]): ScreenDefault["form"] {
  const own: readonly ScreenSection[] = definition.sections.map(({ key, title }) => ({ key, title: inBoth(title) }));
  const keys = new Set(own.map(({ key }) => key));
  const sectionOf = ({ section }: RegisterField) => (section !== undefined && keys.has(section) ? section : mainSection.key);
  const fields: DefaultFormField[] = shown.map((one) => ({
    field: one.key,
    section: sectionOf(one),
    ...(one.required ? { required: true } : {}),
    ...(one.of.kind === "computed" ? { readOnly: true } : {}),
  }));
  const usesMain = !keys.has(mainSection.key) && fields.some(({ section }) => section === mainSection.key);
  const outside = definition.outsideForms?.length ? ["outsideReceipt"] : [];
  const record: readonly DefaultFormField[] = [
    { field: "department", section: recordSection.key, createOnly: true },
    ...(definition.states.length > 0 ? ["state", "handler"] : []).map((name) => ({
      field: name,
      section: recordSection.key,
      readOnly: true,
    })),
    ...["number", "creator", ...outside, "openedAt", ...(definition.limits?.length ? ["dueAt"] : []), "closedAt", "updatedAt"].map(
      (name) => ({
        field: name,
        section: recordSection.key,
        readOnly: true,
      }),
    ),
  ];
  return { sections: [...(usesMain ? [mainSection] : []), ...own, recordSection], fields: [...fields, ...record] };
}

/**
 * The screen of a register, from its definition alone. Fields that are gone stay among `fields`, for records that still hold something; lists
 * and forms leave them out. What some records hide stands neither in the list nor among its filters from the beginning.
 */
export function registerScreen(definition: RegisterDefinition, slug: string): ScreenDefault {
  const fields: Record<string, FieldScreen> = { ...recordFields };
  if (definition.states.length > 0) fields.state = stateField(definition);
  for (const one of definition.fields) fields[one.key] = fieldScreenOf(one, slug);
  const hidden = hiddenInputs(definition);
  const current = definition.fields.filter(({ retired }) => !retired);
  const open = current.filter(({ key }) => !hidden.has(key));
  const filters = open.filter(({ indexed, of }) => indexed || sought.has(shownAs(of, slug).kind)).map(({ key }) => key);
  return {
    resource: registerResource(slug),
    title: { singular: inBoth(definition.titles.singular), plural: inBoth(definition.titles.plural) },
    recordTitle: ["number", ...definition.recordTitle.filter((key) => key !== "number" && fields[key]?.kind !== "place")],
    fields,
    list: {
      columns: columnsOf(definition, fields, open),
      sort: [{ field: "openedAt", descending: true }],
      filters: [...(definition.states.length > 0 ? ["state", "handler"] : []), "department", "creator", "openedAt", ...filters],
    },
    form: formOf(definition, current),
  };
}
