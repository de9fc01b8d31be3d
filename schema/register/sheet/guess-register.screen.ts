import { both } from "../../shared/field.screen.ts";
import type { Tone } from "../../shared/screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { RegisterField } from "../definition/field.screen.ts";
import type { RegisterState, RegisterTransition } from "../definition/flow.screen.ts";
import { type ColumnGuess, guessColumn, type KnownNames } from "./guess-column.screen.ts";
import type { SheetTable } from "./sheet-table.screen.ts";

/** What becomes of a column: a field, where the record stands, its number, or nothing, as of a column that only counts the lines. */
export type ColumnUse = "field" | "state" | "number" | "nothing";

/** A column with what it seems to be. */
export interface GuessedColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly key: string;
  readonly guess: ColumnGuess;
  readonly use: ColumnUse;
}

const countHeading = /^(?:序号|序|№|no\.?|#)$/iu;
const numberHeading = /编号|单号|工单号|流水号|number|ticket|no\.?$|id$/iu;
const stateHeading = /状态|进度|进展|status|state/iu;
const closedWord = /完成|办结|关闭|结案|已解决|已处理|已回访|归档|closed|done|solved|finished/iu;
const startedWord = /处理中|进行|跟进|调查|working|progress/iu;

const counts = (cells: readonly string[]) => cells.length > 1 && cells.every((cell, index) => Number(cell) === index + 1);

function useOf(heading: string, cells: readonly string[], guess: ColumnGuess): ColumnUse {
  if (countHeading.test(heading.trim()) && counts(cells)) return "nothing";
  if (heading === "" && guess.examples.length === 0) return "nothing";
  if (stateHeading.test(heading) && guess.of.kind === "choice") return "state";
  return numberHeading.test(heading) && guess.unique && guess.of.kind !== "person" ? "number" : "field";
}

/**
 * Guesses what every column of a table is.
 * @param keyOf a key for a heading, e.g. its sound in small letters; made unique here
 */
export function guessColumns(table: SheetTable, known: KnownNames, keyOf: (heading: string) => string): readonly GuessedColumn[] {
  const taken = new Set<string>();
  let state = false;
  return table.headings.map((heading, column) => {
    const cells = table.lines.map(({ cells }) => cells[column] ?? "");
    const guess = guessColumn(heading, cells, known);
    const wanted = keyOf(heading) || `column_${column + 1}`;
    let key = wanted;
    for (let count = 2; taken.has(key); count += 1) key = `${wanted}_${count}`;
    taken.add(key);
    const use = useOf(heading, cells, guess);
    const again = use === "state" && state;
    state ||= use === "state";
    return { column, heading, key, guess, use: again ? "field" : use };
  });
}

const toneOf = (word: string): Tone => (closedWord.test(word) ? "done" : startedWord.test(word) ? "scheduled" : "neutral");

/** States of the words that stand in the column, open ones first, with a way from each open one on to those behind it. */
function flowOf(column: GuessedColumn | undefined): Pick<RegisterDefinition, "states" | "transitions"> {
  if (column?.guess.of.kind !== "choice") return { states: [], transitions: [] };
  const rank = (word: string) => (closedWord.test(word) ? 2 : startedWord.test(word) ? 1 : 0);
  const words = [...column.guess.of.options].sort((a, b) => rank(a.label.zh) - rank(b.label.zh));
  const anyClosed = words.some(({ label }) => closedWord.test(label.zh));
  const states = words.map(
    ({ key, label }, index): RegisterState => ({
      key: key.replace("o", "s"),
      label,
      tone: toneOf(label.zh),
      open: anyClosed ? !closedWord.test(label.zh) : index < words.length - 1,
    }),
  );
  const open = states.filter((state) => state.open).map(({ key }) => key);
  const transitions = states.slice(1).map(
    ({ key, label }, index): RegisterTransition => ({
      key: `to_${key}`,
      label,
      from: open.filter((from) => states.findIndex((state) => state.key === from) <= index),
      to: key,
      who: [{ kind: "creator" }, { kind: "handler" }, { kind: "members", of: "record" }, { kind: "head", of: "record" }],
    }),
  );
  return { states, transitions };
}

const numbered = {
  month: /^(?<head>\D{0,12})20\d\d(?<mid>-?)(?:0[1-9]|1[0-2])(?<sep>-?)(?<count>\d{2,6})$/u,
  year: /^(?<head>\D{0,12})20\d\d(?<mid>-?)(?<count>\d{2,6})$/u,
};

function patternOf(number: string, period: keyof typeof numbered): string | null {
  const { head = "", mid = "", sep = "", count } = numbered[period].exec(number.trim())?.groups ?? {};
  return count === undefined ? null : `${head}{yyyy}${mid}${period === "month" ? "{mm}" : ""}${sep}{${"1".padStart(count.length, "0")}}`;
}

/** The pattern that all numbers of a list such as TS-202611-0012 follow; a plain one where they follow none. */
export function guessNumbering(numbers: readonly string[]): string {
  for (const period of ["month", "year"] as const) {
    const [only, ...others] = new Set(numbers.map((number) => patternOf(number, period)));
    if (only && others.length === 0) return only;
  }
  return "{yyyy}-{0001}";
}

/** A register of the columns, to be looked at and changed in the designer: everybody of the department works in it. */
export function guessRegister(title: string, columns: readonly GuessedColumn[], table: SheetTable): RegisterDefinition {
  const number = columns.find(({ use }) => use === "number");
  const fields = columns.flatMap(({ use, key, heading, guess }): RegisterField[] => {
    if (use !== "field") return [];
    const searchable = guess.of.kind === "text" || guess.of.kind === "longText" || guess.of.kind === "phone";
    const label = { zh: heading || key, en: heading || key };
    return [{ key, label, of: guess.of, ...(guess.empty === 0 ? { required: true } : {}), ...(searchable ? { searchable } : {}) }];
  });
  const numbers = number ? table.lines.map(({ cells }) => cells[number.column] ?? "").filter((cell) => cell !== "") : [];
  const named = fields.filter(({ of }) => of.kind === "text");
  return {
    format: 1,
    titles: { singular: { zh: title, en: title }, plural: { zh: title, en: title } },
    numbering: guessNumbering(numbers),
    recordTitle: (named.length > 0 ? named : fields).slice(0, 1).map(({ key }) => key),
    sections: [{ key: "main", title: both("基本信息", "Basics") }],
    fields,
    ...flowOf(columns.find(({ use }) => use === "state")),
    access: {
      read: { template: "department" },
      create: { template: "department" },
      act: { template: "department" },
      configure: { template: "department" },
    },
  };
}
