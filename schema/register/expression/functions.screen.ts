import type { Bilingual } from "../../screen/operations.ts";
import { isDay } from "../../shared/days.screen.ts";
import { both } from "../../shared/field.screen.ts";
import { momentText } from "../../shared/moment-text.screen.ts";
import { monthsAfter } from "../limit/span.screen.ts";
import type { ChecklistResult } from "../value/checklist.screen.ts";
import { add, compare, divide, type Exact, exactText, exactWhole, negative, rounded } from "./exact.screen.ts";
import { ExpressionFault, type PlaceInText } from "./expression-problem.screen.ts";
import {
  areAlike,
  asList,
  day,
  type ExpressionType,
  flag,
  isNumeric,
  joinTypes,
  longestText,
  minutes,
  moment,
  number,
  text,
  typeName,
} from "./expression-type.screen.ts";
import { type ExpressionValue, isExact, type LineValue, taken, zero } from "./expression-value.screen.ts";
import { dayLater, dayOfMoment, daysFrom, minutesFrom } from "./moments.screen.ts";
import { type Part, strict, textCost } from "./part.screen.ts";

/** A function of formulas, as it is offered and read. */
export interface ExpressionFunction {
  /** How it is written: `round(x, 2)`. */
  readonly usage: string;
  readonly says: Bilingual;
  /** How many parts it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly make: (place: PlaceInText, parts: readonly Part[]) => Part;
}

const wrongType = (part: Part, wanted: ExpressionType) =>
  new ExpressionFault("wrongType", part.place, { wanted: typeName(wanted), found: typeName(part.type) });

const first = ([part]: readonly Part[]): Part => {
  if (!part) throw new Error("A function without its part.");
  return part;
};

function numeric(part: Part): Part {
  if (!isNumeric(part.type)) throw wrongType(part, number);
  return part;
}

function ofType(part: Part, type: ExpressionType): Part {
  if (part.type.is === type.is || (type.is === "minutes" && part.type.is === "number")) return part;
  if (type.is === "day" && part.type.is === "text" && part.type.literal !== undefined) {
    if (isDay(part.type.literal)) return { ...part, type: day };
    throw new ExpressionFault("notADay", part.place, { name: part.type.literal });
  }
  throw type.is === "day" && part.type.is === "moment" ? new ExpressionFault("dayNeeded", part.place) : wrongType(part, type);
}

/** A whole number that stands in the formula as it is. */
function literalWhole(part: Part | undefined, most: number): number {
  if (!part) return 0;
  const value = part.cost === 1 && part.type.is === "number" ? part.run(nothing) : null;
  if (value === null || !isExact(value) || value.bottom !== 1n || value.top < 0n || value.top > BigInt(most))
    throw new ExpressionFault("literalNeeded", part.place);
  return Number(value.top);
}

const nothing = { today: "", now: "", me: null, timeZone: "UTC", valueOf: () => null };

const exactOnes = (values: readonly ExpressionValue[]): readonly Exact[] =>
  values.filter((value) => value !== null && isExact(value)) as Exact[];

const linesOf = (value: ExpressionValue | undefined): readonly LineValue[] =>
  Array.isArray(value) ? value.filter((one): one is LineValue => typeof one === "object" && one !== null && "cells" in one) : [];

/** Numbers of a list, or of a column of a table; absent ones do not count. */
function amounts(
  place: PlaceInText,
  parts: readonly Part[],
): { readonly type: ExpressionType; readonly cost: number; readonly run: Part["run"] } {
  const [list, column] = parts;
  if (list?.type.is !== "list")
    throw list ? wrongType(list, { is: "list", of: number, most: 0 }) : new ExpressionFault("literalNeeded", place);
  const cost = list.cost + list.type.most + 1;
  if (!column) {
    if (!isNumeric(list.type.of)) throw wrongType({ ...list, type: list.type.of }, number);
    return { type: list.type.of, cost, run: list.run };
  }
  const { of } = list.type;
  if (of.is !== "line") throw wrongType(list, { is: "line", columns: new Map() });
  if (column.type.is !== "text" || column.type.literal === undefined) throw new ExpressionFault("literalNeeded", column.place);
  const name = column.type.literal;
  const type = of.columns.get(name);
  if (!type) throw new ExpressionFault("unknownColumn", column.place, { name });
  if (!isNumeric(type)) throw wrongType({ ...column, type }, number);
  return {
    type,
    cost,
    run: (reading) => {
      const lines = list.run(reading);
      return lines === null ? null : linesOf(lines).map(({ cells }) => taken(cells[name], type));
    },
  };
}

/** Sums, averages, least and greatest of a list. Without a list there is none; of an empty one `empty` is given. */
function overAmounts(
  place: PlaceInText,
  parts: readonly Part[],
  empty: Exact | null,
  work: (values: readonly Exact[]) => Exact | null,
): Part {
  const { type, cost, run } = amounts(place, parts);
  return {
    place,
    type,
    cost: cost + 1,
    run: (reading) => {
      const list = run(reading);
      if (list === null) return empty;
      const values = Array.isArray(list) ? exactOnes(list) : [];
      return values.length === 0 ? empty : work(values);
    },
  };
}

const total = (values: readonly Exact[]): Exact | null =>
  values.reduce<Exact | null>((sum, value) => (sum === null ? null : add(sum, value)), zero);

const extreme =
  (sign: 1 | -1) =>
  (values: readonly Exact[]): Exact | null =>
    values.reduce<Exact | null>((best, value) => (best === null || sign * compare(value, best) > 0 ? value : best), null);

/** Least or greatest, of a list or of the parts themselves. */
const outermost = (sign: 1 | -1, name: string): ExpressionFunction => ({
  usage: `${name}(a, b)`,
  says:
    sign < 0
      ? both("最小的一个，也可用于列表", "The least of them, or of a list")
      : both("最大的一个，也可用于列表", "The greatest of them, or of a list"),
  takes: [1, 8],
  make: (place, parts) => {
    const [list, column] = parts;
    if (list?.type.is === "list") return overAmounts(place, column ? [list, column] : [list], null, extreme(sign));
    const type = parts.map((part) => numeric(part).type).reduce((a, b) => joinTypes(a, b) ?? a);
    for (const part of parts) if (!areAlike(type, part.type)) throw wrongType(part, type);
    return strict(place, type, parts, (values) => extreme(sign)(exactOnes(values)));
  },
});

const rounding = (way: "half" | "down" | "up", usage: string, says: Bilingual): ExpressionFunction => ({
  usage,
  says,
  takes: [1, 2],
  make: (place, parts) => {
    const part = numeric(first(parts));
    const places = literalWhole(parts[1], 6);
    return strict(place, part.type, [part], ([value]) => (value !== undefined && isExact(value) ? rounded(value, places, way) : null));
  },
});

const counting = (result: ChecklistResult | null, usage: string, says: Bilingual): ExpressionFunction => ({
  usage,
  says,
  takes: [1, 1],
  make: (place, parts) => {
    const list = ofType(first(parts), { is: "checklist" });
    return strict({ ...place }, number, [list], ([value]) =>
      exactWhole(linesOf(value).filter(({ cells }) => (cells.result ?? null) === result).length),
    );
  },
});

const partOfDay = (usage: string, says: Bilingual, read: (day: string) => number): ExpressionFunction => ({
  usage,
  says,
  takes: [1, 1],
  make: (place, parts) =>
    strict(place, number, [ofType(first(parts), day)], ([value]) => (typeof value === "string" ? exactWhole(read(value)) : null)),
});

const later = (usage: string, says: Bilingual, move: (day: string, count: Exact) => string | null): ExpressionFunction => ({
  usage,
  says,
  takes: [2, 2],
  make: (place, parts) => {
    const [from, count] = parts;
    if (!from || count?.type.is !== "number") throw count ? wrongType(count, number) : new ExpressionFault("literalNeeded", place);
    return strict(place, day, [ofType(from, day), count], ([start, by]) =>
      typeof start === "string" && by !== undefined && isExact(by) ? move(start, by) : null,
    );
  },
});

const between = (
  type: ExpressionType,
  result: ExpressionType,
  usage: string,
  says: Bilingual,
  count: typeof daysFrom,
): ExpressionFunction => ({
  usage,
  says,
  takes: [2, 2],
  make: (place, parts) =>
    strict(
      place,
      result,
      parts.map((part) => ofType(part, type)),
      ([from, until]) => count(from, until),
    ),
});

const inText = (usage: string, says: Bilingual, holds: (whole: string, part: string) => boolean): ExpressionFunction => ({
  usage,
  says,
  takes: [2, 2],
  make: (place, parts) =>
    strict(
      place,
      flag,
      parts.map((part) => ofType(part, text())),
      ([whole, part]) => (typeof whole === "string" && typeof part === "string" ? holds(whole, part) : null),
    ),
});

function monthsLater(from: string, months: Exact): string | null {
  const count = Number(rounded(months, 0).top);
  if (!isDay(from) || Math.abs(count) > 120_000) return null;
  const moved = monthsAfter(from, count);
  return isDay(moved) ? moved : null;
}

/** A value as text: numbers without needless zeros, amounts with both places. */
function asText(value: ExpressionValue, type: ExpressionType, timeZone: string): string | null {
  if (typeof value === "string") return type.is === "moment" ? momentText(value, timeZone) : value;
  if (value === null || !isExact(value)) return null;
  return type.is === "money" ? exactText(value, 2) : String(Number(exactText(value, 6)));
}

/** Handles what is absent: the part is worked out, whatever it comes to. */
const lenient = (
  place: PlaceInText,
  type: ExpressionType,
  parts: readonly Part[],
  work: (values: readonly ExpressionValue[]) => ExpressionValue,
): Part => ({
  place,
  type,
  cost: parts.reduce((sum, part) => sum + part.cost, 1),
  run: (reading) => work(parts.map((part) => part.run(reading))),
});

const span = /^(?:(\d{1,4})d)?(?:(\d{1,4})h)?(?:(\d{1,6})m)?$/;

/** All functions that a formula may use, by name. */
export const expressionFunctions: Readonly<Record<string, ExpressionFunction>> = {
  isSet: {
    usage: "isSet(x)",
    says: both("是否已填写", "Whether it is filled in"),
    takes: [1, 1],
    make: (place, parts) =>
      lenient(place, flag, parts, ([value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  },
  orZero: {
    usage: "orZero(x)",
    says: both("未填写时按 0 计算", "Zero where it is not filled in"),
    takes: [1, 1],
    make: (place, parts) => lenient(place, numeric(first(parts)).type, parts, ([value]) => value ?? zero),
  },
  orElse: {
    usage: "orElse(x, y)",
    says: both("未填写时用另一个值代替", "Another value where it is not filled in"),
    takes: [2, 2],
    make: (place, parts) => {
      const [value, instead] = parts;
      const type = value && instead && joinTypes(value.type, instead.type);
      if (!type || !instead) throw instead ? wrongType(instead, first(parts).type) : new ExpressionFault("literalNeeded", place);
      return lenient(place, type, parts, ([one, other]) => one ?? other ?? null);
    },
  },
  sum: {
    usage: 'sum(lines, "amount")',
    says: both("一列或一个列表的合计", "The sum of a column or a list"),
    takes: [1, 2],
    make: (place, parts) => overAmounts(place, parts, zero, total),
  },
  average: {
    usage: 'average(lines, "score")',
    says: both("一列或一个列表的平均值，未填的不计", "The average of a column or a list; what is not filled in does not count"),
    takes: [1, 2],
    make: (place, parts) =>
      overAmounts(place, parts, null, (values) => {
        const sum = total(values);
        return sum && divide(sum, exactWhole(values.length));
      }),
  },
  min: outermost(-1, "min"),
  max: outermost(1, "max"),
  count: {
    usage: "count(lines)",
    says: both("有多少行或多少项", "How many lines or entries there are"),
    takes: [1, 1],
    make: (place, parts) => {
      const list = first(parts);
      if (asList(list.type).is !== "list") throw wrongType(list, { is: "list", of: number, most: 0 });
      return lenient(place, number, parts, ([value]) => exactWhole(Array.isArray(value) ? value.length : 0));
    },
  },
  failed: counting("fail", "failed(checklist)", both("检查表中不合格的项数", "How many items of a checklist failed")),
  passed: counting("pass", "passed(checklist)", both("检查表中合格的项数", "How many items of a checklist passed")),
  unanswered: counting(null, "unanswered(checklist)", both("检查表中还没有结果的项数", "How many items of a checklist have no result yet")),
  round: rounding("half", "round(x, 2)", both("四舍五入到几位小数", "Rounded to so many places")),
  floor: rounding("down", "floor(x)", both("向下取整", "Rounded down")),
  ceil: rounding("up", "ceil(x)", both("向上取整", "Rounded up")),
  abs: {
    usage: "abs(x)",
    says: both("绝对值", "Without its sign"),
    takes: [1, 1],
    make: (place, parts) =>
      strict(place, numeric(first(parts)).type, parts, ([value]) =>
        value === undefined || !isExact(value) ? null : value.top < 0n ? negative(value) : value,
      ),
  },
  hours: {
    usage: "hours(x)",
    says: both("时长折合的小时数", "A length of time in hours"),
    takes: [1, 1],
    make: (place, parts) =>
      strict(place, number, [ofType(first(parts), minutes)], ([value]) =>
        value !== undefined && isExact(value) ? divide(value, exactWhole(60)) : null,
      ),
  },
  minutes: {
    usage: "minutes(x)",
    says: both("时长折合的分钟数", "A length of time in minutes"),
    takes: [1, 1],
    make: (place, parts) => ({ ...ofType(first(parts), minutes), place, type: number }),
  },
  daysBetween: between(day, number, "daysBetween(a, b)", both("两个日期相差的天数", "Days from one day to another"), daysFrom),
  minutesBetween: between(
    moment,
    minutes,
    "minutesBetween(a, b)",
    both("两个时刻相差的分钟数", "Minutes from one moment to another"),
    minutesFrom,
  ),
  addDays: later("addDays(day, 7)", both("若干天后的日期", "The day so many days later"), dayLater),
  addMonths: later("addMonths(day, 3)", both("若干个月后的日期", "The day so many months later"), monthsLater),
  day: {
    usage: 'day("2026-11-30")',
    says: both("写明的日期", "A certain day"),
    takes: [1, 1],
    make: (place, parts) => {
      const part = first(parts);
      if (part.type.is !== "text" || part.type.literal === undefined) throw new ExpressionFault("literalNeeded", part.place);
      return { ...ofType(part, day), place };
    },
  },
  dayOf: {
    usage: "dayOf(moment)",
    says: both(
      "时刻所在的日期；也可写年、月、日：dayOf(2026, 6, 30)",
      "The day on which a moment lies; or of a year, month and day: dayOf(2026, 6, 30)",
    ),
    takes: [1, 3],
    make: (place, parts) => {
      if (parts.length === 1)
        return strict(place, day, [ofType(first(parts), moment)], ([value], { timeZone }) =>
          typeof value === "string" ? dayOfMoment(value, timeZone) : null,
        );
      if (parts.length !== 3) throw new ExpressionFault("argumentCount", place, { name: "dayOf", usage: "dayOf(2026, 6, 30)" });
      return strict(
        place,
        day,
        parts.map((part) => ofType(part, number)),
        (values) => {
          const [year, month, date] = exactOnes(values).map((value) => exactText(value, 0));
          const written = `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
          return isDay(written) ? written : null;
        },
      );
    },
  },
  duration: {
    usage: 'duration("1h30m")',
    says: both("一段时间，用 d、h、m 表示天、小时、分钟", "A length of time, in days (d), hours (h) and minutes (m)"),
    takes: [1, 1],
    make: (place, parts) => {
      const part = first(parts);
      const found = part.type.is === "text" ? span.exec(part.type.literal ?? "") : null;
      if (!found?.[0]) throw new ExpressionFault("literalNeeded", part.place);
      const [days = 0, hours = 0, rest = 0] = found.slice(1).map((one) => Number(one ?? 0));
      const length = exactWhole(days * 1440 + hours * 60 + rest);
      return { place, type: minutes, cost: 1, run: () => length };
    },
  },
  yearOf: partOfDay("yearOf(day)", both("年份", "The year"), (one) => Number(one.slice(0, 4))),
  monthOf: partOfDay("monthOf(day)", both("月份，1 到 12", "The month, 1 to 12"), (one) => Number(one.slice(5, 7))),
  dayOfMonth: partOfDay("dayOfMonth(day)", both("几号", "The day of the month"), (one) => Number(one.slice(8))),
  weekdayOf: partOfDay(
    "weekdayOf(day)",
    both("星期几，1 是星期一", "The day of the week; 1 is Monday"),
    (one) => ((new Date(one).getUTCDay() + 6) % 7) + 1,
  ),
  contains: inText("contains(text, part)", both("文字中是否含有", "Whether a text holds another"), (whole, part) => whole.includes(part)),
  startsWith: inText("startsWith(text, part)", both("文字是否以此开头", "Whether a text begins with another"), (whole, part) =>
    whole.startsWith(part),
  ),
  endsWith: inText("endsWith(text, part)", both("文字是否以此结尾", "Whether a text ends with another"), (whole, part) =>
    whole.endsWith(part),
  ),
  size: {
    usage: "size(text)",
    says: both("文字的字数，或列表的项数", "How many characters a text has, or entries a list"),
    takes: [1, 1],
    make: (place, parts) => {
      const part = first(parts);
      if (asList(part.type).is === "list")
        return lenient(place, number, parts, ([value]) => exactWhole(Array.isArray(value) ? value.length : 0));
      return strict(place, number, [ofType(part, text())], ([value]) => (typeof value === "string" ? exactWhole([...value].length) : null));
    },
  },
  text: {
    usage: "text(x)",
    says: both("把数字、日期等变成文字", "A number, a day and the like as a text"),
    takes: [1, 1],
    make: (place, parts) => {
      const part = first(parts);
      if (["list", "line", "checklist", "other", "one", "flag", "nothing"].includes(part.type.is)) throw wrongType(part, text());
      const type = text(part.type.is === "text" ? part.type.longest : 60);
      return strict(place, type, [part], ([value], { timeZone }) => asText(value ?? null, part.type, timeZone));
    },
  },
  join: {
    usage: 'join(texts, "、")',
    says: both("把一列文字连起来", "The texts of a list, one after the other"),
    takes: [2, 2],
    make: (place, parts) => {
      const [list, between] = parts;
      if (list?.type.is !== "list" || list.type.of.is !== "text") throw wrongType(first(parts), { is: "list", of: text(), most: 0 });
      if (!between) throw new ExpressionFault("literalNeeded", place);
      const joined = strict(place, text(longestText), [list, ofType(between, text())], ([texts, separator]) => {
        let whole = "";
        for (const one of Array.isArray(texts) ? texts : []) {
          if (typeof one === "string") whole += (whole === "" ? "" : String(separator)) + one;
          if (whole.length > longestText) return null;
        }
        return whole;
      });
      return { ...joined, cost: joined.cost + list.type.most + textCost(joined.type) };
    },
  },
};
