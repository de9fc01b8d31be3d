import { isDay } from "../../shared/days.screen.ts";
import { inBoth } from "../said.screen.ts";
import { closest } from "./closest.screen.ts";
import { add, compare, divide, type Exact, multiply, negative, remainder } from "./exact.screen.ts";
import { ExpressionFault, type PlaceInText } from "./expression-problem.screen.ts";
import {
  areAlike,
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
import { type ExpressionValue, isExact } from "./expression-value.screen.ts";
import { dayLater, daysFrom, minutesFrom, momentLater } from "./moments.screen.ts";
import { type Part, strict } from "./part.screen.ts";

const wrongTypes = (place: PlaceInText, a: Part, b: Part) => {
  const kinds = [a.type.is, b.type.is];
  if (kinds.includes("money") && kinds.includes("minutes")) return new ExpressionFault("hoursNeeded", place);
  if (kinds.includes("day") && kinds.includes("moment")) return new ExpressionFault("dayNeeded", place);
  return new ExpressionFault("wrongTypes", place, { left: typeName(a.type), right: typeName(b.type) });
};

/** Two numbers, worked with exactly. */
const ofNumbers = (place: PlaceInText, type: ExpressionType, a: Part, b: Part, work: (a: Exact, b: Exact) => Exact | null) =>
  strict(place, type, [a, b], ([left, right]) =>
    left !== undefined && right !== undefined && isExact(left) && isExact(right) ? work(left, right) : null,
  );

const laterBy = (place: PlaceInText, type: ExpressionType, a: Part, b: Part, sign: 1 | -1) =>
  strict(place, type, [a, b], ([from, by]) => {
    if (typeof from !== "string" || by === undefined || !isExact(by)) return null;
    const length = sign < 0 ? negative(by) : by;
    return type.is === "day" ? dayLater(from, length) : momentLater(from, length);
  });

function sum(place: PlaceInText, a: Part, b: Part): Part {
  if (areAlike(a.type, b.type)) return ofNumbers(place, joinTypes(a.type, b.type) ?? number, a, b, add);
  if (a.type.is === "text" && b.type.is === "text") {
    const type = text(a.type.longest + b.type.longest);
    return strict(place, type, [a, b], ([left, right]) => {
      const joined = `${left}${right}`;
      return joined.length > longestText ? null : joined;
    });
  }
  if (a.type.is === "text" || b.type.is === "text") {
    const other = a.type.is === "text" ? b : a;
    throw new ExpressionFault("textNeeded", other.place, { name: "…" });
  }
  if (a.type.is === "day" && b.type.is === "number") return laterBy(place, day, a, b, 1);
  if (a.type.is === "moment" && (b.type.is === "minutes" || b.type.is === "number")) return laterBy(place, moment, a, b, 1);
  throw wrongTypes(place, a, b);
}

function difference(place: PlaceInText, a: Part, b: Part): Part {
  if (areAlike(a.type, b.type)) return ofNumbers(place, joinTypes(a.type, b.type) ?? number, a, b, (x, y) => add(x, negative(y)));
  if (a.type.is === "day" && b.type.is === "day") return strict(place, number, [b, a], ([from, until]) => daysFrom(from, until));
  if (a.type.is === "moment" && b.type.is === "moment") return strict(place, minutes, [b, a], ([from, until]) => minutesFrom(from, until));
  if (a.type.is === "day" && b.type.is === "number") return laterBy(place, day, a, b, -1);
  if (a.type.is === "moment" && (b.type.is === "minutes" || b.type.is === "number")) return laterBy(place, moment, a, b, -1);
  throw wrongTypes(place, a, b);
}

function product(place: PlaceInText, a: Part, b: Part): Part {
  if (a.type.is === "number" && isNumeric(b.type)) return ofNumbers(place, b.type, a, b, multiply);
  if (b.type.is === "number" && isNumeric(a.type)) return ofNumbers(place, a.type, a, b, multiply);
  throw wrongTypes(place, a, b);
}

function quotient(place: PlaceInText, a: Part, b: Part): Part {
  if (isNumeric(a.type) && b.type.is === "number") return ofNumbers(place, a.type, a, b, divide);
  if (isNumeric(a.type) && a.type.is === b.type.is) return ofNumbers(place, number, a, b, divide);
  throw wrongTypes(place, a, b);
}

function rest(place: PlaceInText, a: Part, b: Part): Part {
  if (areAlike(a.type, b.type) && a.type.is !== "money" && b.type.is !== "money") return ofNumbers(place, a.type, a, b, remainder);
  throw wrongTypes(place, a, b);
}

/** A text that stands beside a day or an answer is looked at as one. */
function meant(part: Part, beside: ExpressionType): Part {
  if (part.type.is !== "text" || part.type.literal === undefined) return part;
  const { literal } = part.type;
  if (beside.is === "day") {
    if (!isDay(literal)) throw new ExpressionFault("notADay", part.place, { name: literal });
    return { ...part, type: day };
  }
  if (beside.is === "choice" && !beside.options.includes(literal)) {
    const like = closest(literal, beside.options);
    throw like
      ? new ExpressionFault("unknownOptionLike", part.place, { name: literal, like })
      : new ExpressionFault("unknownOption", part.place, { name: literal });
  }
  return part;
}

const comparable = ({ is }: ExpressionType) => !["list", "line", "checklist", "other"].includes(is);

/** Both sides as what they can be compared as; texts that stand there as days and answers. */
function sides(place: PlaceInText, a: Part, b: Part): readonly [Part, Part] {
  const left = meant(a, b.type);
  const right = meant(b, a.type);
  if (!joinTypes(left.type, right.type)) throw wrongTypes(place, left, right);
  return [left, right];
}

const isSame = (a: ExpressionValue, b: ExpressionValue): boolean =>
  a !== null && b !== null && isExact(a) && isExact(b) ? compare(a, b) === 0 : a === b;

const both = (place: PlaceInText, a: Part, b: Part, work: (a: ExpressionValue, b: ExpressionValue) => ExpressionValue): Part => ({
  place,
  type: flag,
  cost: 1 + a.cost + b.cost + textCostOf(a, b),
  run: (reading) => work(a.run(reading), b.run(reading)),
});

const textCostOf = (a: Part, b: Part) => Math.ceil(Math.min(...[a, b].map(({ type }) => (type.is === "text" ? type.longest : 1))) / 256);

/** Whether both are the same; what is absent is the same as nothing else, so this always has an answer. */
function sameness(place: PlaceInText, a: Part, b: Part, wanted: boolean): Part {
  const [left, right] = sides(place, a, b);
  const isNothing = left.type.is === "nothing" || right.type.is === "nothing";
  const incomparable = isNothing ? undefined : [left, right].find(({ type }) => !comparable(type));
  if (incomparable)
    throw new ExpressionFault("wrongType", incomparable.place, { wanted: typeName(text()), found: typeName(incomparable.type) });
  return both(place, left, right, (x, y) => isSame(x, y) === wanted);
}

function ordered(place: PlaceInText, a: Part, b: Part, holds: (order: number) => boolean): Part {
  const [left, right] = sides(place, a, b);
  const isOrdered = areAlike(left.type, right.type) || (left.type.is === right.type.is && ["day", "moment", "text"].includes(left.type.is));
  if (!isOrdered) throw wrongTypes(place, left, right);
  return strict(place, flag, [left, right], ([x, y]) => {
    if (x === undefined || y === undefined) return null;
    if (isExact(x) && isExact(y)) return holds(compare(x, y));
    return typeof x === "string" && typeof y === "string" ? holds(x < y ? -1 : x > y ? 1 : 0) : null;
  });
}

/** Whether a list holds it; what is absent is in no list, and an absent list holds nothing. */
function membership(place: PlaceInText, a: Part, b: Part): Part {
  if (b.type.is !== "list")
    throw new ExpressionFault("wrongType", b.place, { wanted: typeName({ is: "list", of: a.type, most: 0 }), found: typeName(b.type) });
  const item = meant(a, b.type.of);
  if (!comparable(item.type) || !joinTypes(item.type, b.type.of)) throw wrongTypes(place, item, { ...b, type: b.type.of });
  const part = both(place, item, b, (one, list) => one !== null && Array.isArray(list) && list.some((other) => isSame(one, other)));
  return { ...part, cost: part.cost + b.type.most * textCostOf(item, { ...b, type: b.type.of }) };
}

/** An operator between two parts. */
export type BinaryOperator = keyof typeof binary;

const binary = {
  "+": sum,
  "-": difference,
  "*": product,
  "/": quotient,
  "%": rest,
  "==": (place: PlaceInText, a: Part, b: Part) => sameness(place, a, b, true),
  "!=": (place: PlaceInText, a: Part, b: Part) => sameness(place, a, b, false),
  "<": (place: PlaceInText, a: Part, b: Part) => ordered(place, a, b, (order) => order < 0),
  "<=": (place: PlaceInText, a: Part, b: Part) => ordered(place, a, b, (order) => order <= 0),
  ">": (place: PlaceInText, a: Part, b: Part) => ordered(place, a, b, (order) => order > 0),
  ">=": (place: PlaceInText, a: Part, b: Part) => ordered(place, a, b, (order) => order >= 0),
  in: membership,
} as const;

export const isBinary = (operator: string): operator is BinaryOperator => Object.hasOwn(binary, operator);

/** Two parts with an operator between them. */
export const binaryPart = (operator: BinaryOperator, place: PlaceInText, a: Part, b: Part): Part => {
  // A list that is written out beside a choice holds its answers.
  if (operator === "in" && b.type.is === "list" && b.type.of.is === "text" && a.type.is === "choice") return binary.in(place, a, b);
  return binary[operator](place, a, b);
};

/** Insists on yes or no. */
export function needsFlag(part: Part): Part {
  if (part.type.is === "flag" || part.type.is === "nothing") return part;
  throw new ExpressionFault("wrongType", part.place, { wanted: inBoth(typeName(flag)), found: typeName(part.type) });
}

/** And, or: an absent side leaves it open, unless the other one decides. */
export function logicalPart(decides: boolean, place: PlaceInText, a: Part, b: Part): Part {
  const [left, right] = [needsFlag(a), needsFlag(b)];
  return {
    place,
    type: flag,
    cost: 1 + left.cost + right.cost,
    run: (reading) => {
      const first = left.run(reading);
      if (first === decides) return decides;
      const second = right.run(reading);
      if (second === decides) return decides;
      return first === null || second === null ? null : !decides;
    },
  };
}

/** One of two parts; an absent condition gives neither. */
export function chosenPart(place: PlaceInText, condition: Part, yes: Part, no: Part): Part {
  const when = needsFlag(condition);
  const type = joinTypes(yes.type, no.type);
  if (!type) throw wrongTypes(place, yes, no);
  return {
    place,
    type,
    cost: 1 + when.cost + Math.max(yes.cost, no.cost),
    run: (reading) => {
      const holds = when.run(reading);
      return holds === null ? null : (holds === true ? yes : no).run(reading);
    },
  };
}

export const notPart = (place: PlaceInText, part: Part): Part => strict(place, flag, [needsFlag(part)], ([value]) => value !== true);

export function minusPart(place: PlaceInText, part: Part): Part {
  if (!isNumeric(part.type)) throw new ExpressionFault("wrongType", part.place, { wanted: typeName(number), found: typeName(part.type) });
  return strict(place, part.type, [part], ([value]) => (value !== undefined && isExact(value) ? negative(value) : null));
}
