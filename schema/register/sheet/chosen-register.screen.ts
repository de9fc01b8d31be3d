import { both } from "../../shared/field.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { ChoiceOption, FieldKindDefinition } from "../definition/field.screen.ts";
import type { TimeSpan } from "../definition/limit.screen.ts";
import type { Who } from "../definition/who.screen.ts";
import type { ColumnUse, GuessedColumn } from "./guess-register.screen.ts";
import { guessRegister } from "./guess-register.screen.ts";

/** A column as whoever makes a register of the list wants it. */
export interface ChosenColumn {
  readonly column: number;
  readonly key: string;
  /** What the field is called. */
  readonly name: string;
  readonly use: ColumnUse;
  readonly of: FieldKindDefinition;
  readonly required: boolean;
}

/** Within which time something has to be done, from when the record is opened. */
export interface ChosenLimit extends TimeSpan {
  /** Keys of the states that end it; those in which nothing is left to do where there are none. */
  readonly until: readonly string[];
}

/** How a list becomes a register. */
export interface SheetChoices {
  readonly title: string;
  /** What one record is called; as the list where it is empty. */
  readonly singular: string;
  readonly columns: readonly ChosenColumn[];
  readonly limit: ChosenLimit | null;
  /** The pattern that the numbers of the list follow. */
  readonly numbering: string | null;
}

/** Kinds that a column of a list can become. */
export const columnKinds = [
  ...["text", "longText", "number", "money", "day", "moment", "choice", "choices", "flag"],
  ...["phone", "person", "people", "department", "position", "place", "duration"],
] as const satisfies readonly FieldKindDefinition["kind"][];

const options = (values: readonly string[]): readonly ChoiceOption[] =>
  values.map((label, place) => ({ key: `o${place + 1}`, label: { zh: label, en: label } }));

/** The kind as a definition says it; a choice is between the values that the column holds. Null where there are too many of them. */
export function kindOfColumn(
  kind: FieldKindDefinition["kind"],
  guessed: FieldKindDefinition,
  values: readonly string[] | null,
): FieldKindDefinition | null {
  if (kind === guessed.kind) return guessed;
  if (kind === "choice") return values && values.length > 0 ? { kind, options: options(values) } : null;
  if (kind === "choices") {
    const each = [...new Set((values ?? []).flatMap((value) => value.split(/[、,，;；/]/u)).flatMap((part) => part.trim() || []))];
    return values && each.length > 0 ? { kind, options: options(each) } : null;
  }
  if (kind === "number") return { kind, decimals: 2 };
  return { kind } as FieldKindDefinition;
}

const done = /完成|办结|结果|答复|回访|解决|处理|关闭|备注|签字|确认|closed|done|result|answer|remark|note/iu;

/** Whether a field that every row of the list fills should be demanded when a record is opened: not what comes to be known later. */
export const isDemanded = (heading: string, empty: number): boolean => empty === 0 && !done.test(heading);

const carriesOn: readonly Who[] = [
  { kind: "creator" },
  { kind: "handler" },
  { kind: "members", of: "register", subtree: true },
  { kind: "head", of: "register" },
];

/** Open and done, for a list that does not say where things stand. */
const plainFlow: Pick<RegisterDefinition, "states" | "transitions"> = {
  states: [
    { key: "open", label: both("待处理", "To do"), tone: "dueSoon", open: true },
    { key: "done", label: both("已完成", "Done"), tone: "done", open: false },
  ],
  transitions: [{ key: "finish", label: both("完成", "Finish"), from: ["open"], to: "done", who: carriesOn }],
};

/** A quarter of the time before its end whoever has the record in hand is told. */
const warned = ({ amount, unit }: TimeSpan): TimeSpan | null => (amount >= 4 ? { amount: Math.floor(amount / 4), unit } : null);

function limitsOf(
  { until, ...within }: ChosenLimit,
  { states }: Pick<RegisterDefinition, "states">,
): NonNullable<RegisterDefinition["limits"]> {
  const known = states.filter(({ key, open }) => (until.length > 0 ? until.includes(key) : !open)).map(({ key }) => key);
  const before = warned(within);
  return [
    {
      key: "in_time",
      label: both("办理时限", "Time limit"),
      begins: { on: "opened" },
      ends: known.map((state) => ({ on: "entered", state })),
      within,
      ...(before ? { warning: { before, tells: [{ kind: "creator" }, { kind: "handler" }] } } : {}),
      escalations: [{ tells: [{ kind: "head", of: "register" }] }],
    },
  ];
}

/** The register that a list becomes as it was chosen. */
export function chosenRegister({ title, singular, columns, limit, numbering }: SheetChoices): RegisterDefinition {
  const guessed = columns.map(({ column, key, name, use, of }): GuessedColumn => {
    const guess = { of, why: both("", ""), examples: [], misfits: [], empty: 1, unique: false, others: [] };
    return { column, key, heading: name, use, guess };
  });
  const whole = guessRegister(title, guessed, { above: [], headings: [], headingRows: [], lines: [], sums: [] });
  const required = new Set(columns.filter((column) => column.required).map(({ key }) => key));
  const flow =
    whole.states.length > 0
      ? { states: whole.states, transitions: whole.transitions }
      : limit
        ? plainFlow
        : { states: [], transitions: [] };
  const one = singular.trim() || title;
  return {
    ...whole,
    ...flow,
    titles: { singular: { zh: one, en: one }, plural: { zh: title, en: title } },
    ...(numbering ? { numbering } : {}),
    fields: whole.fields.map((field) => (required.has(field.key) ? { ...field, required: true } : field)),
    ...(limit && flow.states.length > 0 ? { limits: limitsOf(limit, flow) } : {}),
  };
}

/** What each column fills when the list is brought into that register. */
export const columnTargets = (columns: readonly ChosenColumn[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    columns.map(({ column, key, use }) => [String(column), use === "field" ? key : use === "nothing" ? null : use] as const),
  );
