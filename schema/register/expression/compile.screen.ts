import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import type { Expression } from "../definition/expression.screen.ts";
import type { FieldKindDefinition } from "../definition/field.screen.ts";
import { namesIn } from "../hidden-inputs.screen.ts";
import { ExpressionFault, type ExpressionProblem, type PlaceInText, type ProblemKey } from "./expression-problem.screen.ts";
import { type ExpressionType, isNumeric, joinTypes, typeName } from "./expression-type.screen.ts";
import { type Given, keptOutcome, taken } from "./expression-value.screen.ts";
import type { Part, Surroundings } from "./part.screen.ts";
import { readPart } from "./read-part.screen.ts";
import { type Scope, typeOf } from "./scope.screen.ts";

/** UTF-16 units of a formula. */
export const longestFormula = 2000;
/** Steps that a formula may take at most, over the greatest lists and texts that its fields may hold: about ten milliseconds. */
export const mostSteps = 50_000;

/** Reads the syntax; all that a formula means is said here, so that it knows nothing but the record. */
const syntax = new Environment({ limits: { maxAstNodes: 500, maxDepth: 40, maxListElements: 200, maxMapEntries: 1, maxCallArguments: 8 } });

/** A formula that may be worked out. */
export interface CompiledExpression {
  readonly type: ExpressionType;
  /** Names of the scope that it looks at. */
  readonly inputs: ReadonlySet<string>;
  /** Steps that it takes at most. */
  readonly cost: number;
  /**
   * What it comes to over a record's kept values, as a record keeps it; null where something that it needs is absent. Nothing outside of
   * the values is looked at, and nothing is thrown.
   */
  readonly run: (values: Readonly<Record<string, unknown>>, surroundings: Surroundings) => unknown;
}

export type ExpressionOutcome = { readonly problems: readonly ExpressionProblem[] } | CompiledExpression;

export const hasProblems = (outcome: ExpressionOutcome): outcome is { readonly problems: readonly ExpressionProblem[] } =>
  "problems" in outcome;

/** What a formula has to give: a worked-out value of a kind, or what a field of a kind holds. */
export type Wanted = { readonly gives: Given; readonly decimals?: number } | { readonly field: FieldKindDefinition; readonly slug: string };

/** What the reader of the syntax says, as people are told. */
const parseFaults: Readonly<Record<string, ProblemKey>> = {
  limit_exceeded: "tooComplex",
  unterminated_string: "unfinished",
  unterminated_triple_quoted_string: "unfinished",
  invalid_macro_argument: "variableNeeded",
};

function syntaxFault(error: ParseError, expression: string, { labels }: Scope): ExpressionFault {
  const { start = 0, end = start } = error.range ?? {};
  const place = { start, end: Math.max(end, start) };
  const rest = expression.slice(start);
  const key = parseFaults[error.code];
  if (key) return new ExpressionFault(key, place);
  if (rest.trim() === "") return new ExpressionFault("unfinished", place);
  for (const [name, { zh, en }] of labels) {
    for (const label of [zh, en]) {
      if (label && !/^\w/.test(label) && rest.startsWith(label))
        return new ExpressionFault("keyNotLabel", { start, end: start + label.length }, { name, label });
    }
  }
  if (rest.charCodeAt(0) > 127) return new ExpressionFault("notAscii", place);
  return new ExpressionFault("unexpected", place, { found: rest.slice(0, Math.max(1, end - start)).slice(0, 20) });
}

function parsed(expression: string, scope: Scope): ASTNode {
  const all: PlaceInText = { start: 0, end: expression.length };
  if (expression.trim() === "") throw new ExpressionFault("empty", all);
  if (expression.length > longestFormula) throw new ExpressionFault("tooLong", all, { most: longestFormula });
  try {
    return syntax.parse(expression).ast;
  } catch (error) {
    if (error instanceof ParseError) throw syntaxFault(error, expression, scope);
    throw new ExpressionFault("notSupported", all);
  }
}

const givenAs: Readonly<Record<Given, ExpressionType>> = {
  text: { is: "text", longest: 1 },
  number: { is: "number" },
  money: { is: "money" },
  day: { is: "day" },
  moment: { is: "moment" },
  duration: { is: "minutes" },
  flag: { is: "flag" },
};

/** Whether a result may be kept as what is wanted: numbers as amounts or lengths of time and back, answers as texts, but no text as an answer that it is not. */
function fits(type: ExpressionType, wanted: ExpressionType): boolean {
  if (type.is === "nothing") return true;
  if (isNumeric(type) && isNumeric(wanted)) return type.is === wanted.is || type.is === "number" || wanted.is === "number";
  if (wanted.is === "choice") {
    const given = type.is === "choice" ? type.options : type.is === "text" && type.literal !== undefined ? [type.literal] : null;
    return given?.every((key) => wanted.options.includes(key)) ?? false;
  }
  if (wanted.is === "text") return type.is === "text" || type.is === "choice";
  if (wanted.is === "list") return type.is === "list" && wanted.of.is !== "line" && wanted.of.is !== "other" && fits(type.of, wanted.of);
  if (wanted.is === "other" || wanted.is === "checklist" || wanted.is === "line") return false;
  return joinTypes(type, wanted) !== null;
}

const wantedType = (wanted: Wanted): ExpressionType => ("gives" in wanted ? givenAs[wanted.gives] : typeOf(wanted.field, wanted.slug));

const givenOf = ({ is }: ExpressionType): Given =>
  is === "minutes" ? "duration" : is === "number" || is === "money" || is === "day" || is === "moment" || is === "flag" ? is : "text";

function outcomeOf(part: Part, { types }: Scope, wanted: Wanted): CompiledExpression["run"] {
  const target = wantedType(wanted);
  const decimals = "gives" in wanted ? wanted.decimals : wanted.field.kind === "number" ? wanted.field.decimals : undefined;
  const gives = "gives" in wanted ? wanted.gives : givenOf(target.is === "list" ? target.of : target);
  return (values, surroundings) => {
    const { today, now, me } = surroundings;
    const known: Readonly<Record<string, unknown>> = { today, now, me, ...values };
    const value = part.run({
      ...surroundings,
      valueOf: (name) => taken(Object.hasOwn(known, name) ? known[name] : null, types.get(name) ?? { is: "nothing" }),
    });
    if (Array.isArray(value)) return value.map((one) => keptOutcome(one, gives, decimals));
    return keptOutcome(value, gives, decimals);
  };
}

/**
 * A formula in CEL, checked for its type: what may be worked out, or what is wrong with it, where, and how to mend it. What is absent makes
 * whatever is worked out from it absent, unless the formula handles it: `isSet(x) ? … : …`, `orZero(x)`, `orElse(x, y)`. Comparisons with
 * == and != and `in` always have an answer; other comparisons with what is absent have none, which conditions take for no.
 */
export function compileExpression(expression: Expression, scope: Scope, wanted: Wanted): ExpressionOutcome {
  try {
    const part = readPart(parsed(expression, scope), { ...scope, variables: new Map() });
    const all = { start: 0, end: expression.length };
    if (part.cost > mostSteps) throw new ExpressionFault("tooCostly", all);
    const target = wantedType(wanted);
    if (!fits(part.type, target)) throw new ExpressionFault("wrongResult", all, { wanted: typeName(target), found: typeName(part.type) });
    const inputs = new Set([...namesIn(expression)].filter((name) => scope.types.has(name)));
    return { type: part.type, inputs, cost: part.cost, run: outcomeOf(part, scope, wanted) };
  } catch (error) {
    if (error instanceof ExpressionFault) return { problems: [error.problem] };
    throw error;
  }
}
