import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { fold } from "../../shared/fold.screen.ts";
import type { ChoiceOption, FieldKindDefinition } from "../definition/field.screen.ts";
import { dayOfCell, flagOfCell, isCode, isPhone, numberOfCell } from "./cell-text.screen.ts";

/** What people and departments of the organisation are called, folded: to know a column of them. */
export interface KnownNames {
  readonly people: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
}

/** What a column seems to hold, why, and what else it could be. */
export interface ColumnGuess {
  readonly of: FieldKindDefinition;
  /** Why, for whoever decides. */
  readonly why: Bilingual;
  /** Up to three different values. */
  readonly examples: readonly string[];
  /** Values that do not fit the guess: they would be left for whoever imports to mend. */
  readonly misfits: readonly string[];
  readonly empty: number;
  /** All values are there and differ. */
  readonly unique: boolean;
  /** Other kinds that every value, or nearly every one, would fit as well. */
  readonly others: readonly FieldKindDefinition["kind"][];
}

/** A value here and there that was typed wrongly does not change what a column is. */
const enough = 0.9;
/** So many different values at most make a choice, each used about so often. */
const mostOptions = 20;
const usesOfOption = 3;

const headed = (heading: string, words: RegExp) => words.test(heading);
const moneyHeading = /金额|费用|费$|价格|单价|报价|元[）)]?$|amount|cost|price|fee/iu;
const personHeading = /人$|人员|姓名|责任人|经办|值班|坐席|负责|handler|person|by$|name/iu;
const stateHeading = /状态|进度|进展|status|state|是否(?:完成|办结)/iu;

interface Candidate {
  readonly of: FieldKindDefinition;
  readonly why: Bilingual;
  readonly fits: (value: string) => boolean;
}

const named = (names: ReadonlySet<string>) => (value: string) => names.has(fold(value));

function options(values: readonly string[]): readonly ChoiceOption[] {
  const distinct = [...new Map(values.map((value) => [fold(value), value.trim()])).values()];
  return distinct.map((label, index) => ({ key: `o${index + 1}`, label: { zh: label, en: label } }));
}

function choiceOf(heading: string, values: readonly string[]): Candidate | null {
  const found = options(values);
  const repeated = values.length >= found.length * usesOfOption || (stateHeading.test(heading) && values.length > found.length);
  const short = found.every(({ label }) => label.zh.length <= 16 && !/[\n。；;]/u.test(label.zh));
  if (found.length < 2 || found.length > mostOptions || !repeated || !short) return null;
  return {
    of: { kind: "choice", options: found },
    why: both(`只有${found.length}种不同的内容，反复出现`, `Only ${found.length} different values, again and again`),
    fits: () => true,
  };
}

function numberOfColumn(heading: string, values: readonly string[]): Candidate {
  const read = values.map(numberOfCell);
  const decimals = Math.min(Math.max(0, ...read.map((one) => one?.decimals ?? 0)), 6);
  const money = read.some((one) => one?.unit === "元") || (headed(heading, moneyHeading) && decimals <= 2);
  const fits = (value: string) => !isCode(value) && numberOfCell(value) !== null;
  if (money && decimals <= 2) return { of: { kind: "money" }, why: both("是金额", "Amounts of money"), fits };
  const percent = read.some((one) => one?.unit === "%");
  return {
    of: { kind: "number", ...(decimals > 0 ? { decimals } : {}), ...(percent ? { unit: both("%", "%") } : {}) },
    why: both("都是数字", "All of them numbers"),
    fits,
  };
}

function candidates(heading: string, values: readonly string[], known: KnownNames): readonly Candidate[] {
  const withTime = values.some((value) => dayOfCell(value)?.time);
  const choice = choiceOf(heading, values);
  return [
    { of: { kind: "flag" }, why: both("只有是与否", "Only yes and no"), fits: (value) => flagOfCell(value) !== null },
    withTime
      ? { of: { kind: "moment" }, why: both("是日期和时间", "Days with a time"), fits: (value) => dayOfCell(value) !== null }
      : { of: { kind: "day" }, why: both("是日期", "Days"), fits: (value) => dayOfCell(value) !== null },
    { of: { kind: "phone" }, why: both("像电话号码", "They look like telephone numbers"), fits: isPhone },
    numberOfColumn(heading, values),
    { of: { kind: "department" }, why: both("都是本单位的部门", "Departments of this organisation"), fits: named(known.departments) },
    { of: { kind: "position" }, why: both("都是本单位的岗位", "Positions of this organisation"), fits: named(known.positions) },
    { of: { kind: "person" }, why: both("都是本单位的人员", "People of this organisation"), fits: named(known.people) },
    ...(choice && !headed(heading, personHeading) ? [choice] : []),
  ];
}

const share = (values: readonly string[], fits: Candidate["fits"]) => values.filter(fits).length / values.length;

/** Guesses what a column holds from its heading and its cells. */
export function guessColumn(heading: string, cells: readonly string[], known: KnownNames): ColumnGuess {
  const values = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const long = values.some((value) => value.length > 60 || value.includes("\n"));
  const text: Candidate = {
    of: long ? { kind: "longText" } : { kind: "text" },
    why: values.length === 0 ? both("没有内容可看", "Nothing stands in it to go by") : both("是文字", "Texts"),
    fits: () => true,
  };
  const fitting = values.length === 0 ? [] : candidates(heading, values, known).filter(({ fits }) => share(values, fits) >= enough);
  const [best = text, ...others] = fitting;
  const distinct = [...new Set(values)];
  return {
    of: best.of,
    why: best.why,
    examples: distinct.slice(0, 3),
    misfits: distinct.filter((value) => !best.fits(value)),
    empty: cells.length - values.length,
    unique: values.length > 1 && values.length === cells.length && distinct.length === values.length,
    others: [...new Set([...others.map(({ of }) => of.kind), text.of.kind].filter((kind) => kind !== best.of.kind))],
  };
}
