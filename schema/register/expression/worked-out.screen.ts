import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { TableColumn } from "../definition/field.screen.ts";
import { namesIn } from "../hidden-inputs.screen.ts";
import { tableLines } from "../value/table.screen.ts";
import { type CompiledExpression, compileExpression, type ExpressionOutcome, hasProblems, type Wanted } from "./compile.screen.ts";
import type { Surroundings } from "./part.screen.ts";
import { lineScope, recordScope, type Scope } from "./scope.screen.ts";

/** Something that is worked out, with the formula that says how. */
interface Formula {
  readonly key: string;
  readonly is: string;
}

/**
 * Formulas in an order in which each comes after those that it looks at; and those that go in a circle, each circle once, by their keys in
 * the order in which one looks at the next.
 */
export function formulaOrder(formulas: readonly Formula[]): {
  readonly order: readonly string[];
  readonly circles: readonly (readonly string[])[];
} {
  const keys = new Set(formulas.map(({ key }) => key));
  const looksAt = new Map(formulas.map(({ key, is }) => [key, [...namesIn(is)].filter((name) => keys.has(name))]));
  const order: string[] = [];
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (key: string): void => {
    if (done.has(key)) return;
    const at = way.indexOf(key);
    if (at >= 0) {
      circles.push(way.slice(at));
      return;
    }
    way.push(key);
    for (const next of looksAt.get(key) ?? []) visit(next);
    way.pop();
    done.add(key);
    order.push(key);
  };
  for (const { key } of formulas) visit(key);
  return { order, circles };
}

/** The formulas of a definition's fields that are worked out. */
export const computedFormulas = ({ fields }: Pick<RegisterDefinition, "fields">): readonly (Formula & { readonly wanted: Wanted })[] =>
  fields.flatMap(({ key, of, retired }) => (of.kind === "computed" && !retired ? [{ key, is: of.is, wanted: of }] : []));

/** The formulas of a table's columns that are worked out from the others of their line. */
export const columnFormulas = (columns: readonly TableColumn[]): readonly (Formula & { readonly wanted: Wanted })[] =>
  columns.flatMap(({ key, of, is }) => (is === undefined ? [] : [{ key, is, wanted: { field: of, slug: "" } }]));

interface Step {
  readonly key: string;
  readonly outcome: CompiledExpression;
}

/** What may be worked out, in order; what is faulty or goes in a circle is left out, which no published definition has. */
function stepsOf(formulas: readonly (Formula & { readonly wanted: Wanted })[], scope: Scope): readonly Step[] {
  const { order, circles } = formulaOrder(formulas);
  const circling = new Set(circles.flat());
  const compiled = new Map<string, ExpressionOutcome>(formulas.map(({ key, is, wanted }) => [key, compileExpression(is, scope, wanted)]));
  return order.flatMap((key) => {
    const outcome = compiled.get(key);
    return outcome && !hasProblems(outcome) && !circling.has(key) ? [{ key, outcome }] : [];
  });
}

type Values = Readonly<Record<string, unknown>>;

function worked(steps: readonly Step[], values: Values, surroundings: Surroundings): Values {
  const all: Record<string, unknown> = { ...values };
  for (const { key, outcome } of steps) all[key] = outcome.run(all, surroundings);
  return all;
}

/**
 * Works out what a record's definition works out: the columns of its tables first, then its fields in their order. Make it once for a
 * definition; it takes the record's own data (`number`, `state`, `creator` …) beside its fields, and answers the fields with what was worked out.
 */
export function workingOut(
  definition: Pick<RegisterDefinition, "fields" | "states">,
  slug = "",
): (record: Values, data: Values, surroundings: Surroundings) => Values {
  const tables = definition.fields.flatMap(({ key, of }) =>
    of.kind === "table" ? [{ key, steps: stepsOf(columnFormulas(of.columns), lineScope(of.columns)) }] : [],
  );
  const steps = stepsOf(computedFormulas(definition), recordScope(definition, slug));
  return (record, data, surroundings) => {
    const filled: Record<string, unknown> = { ...data };
    for (const { key, steps: columns } of tables) {
      if (columns.length > 0 && Array.isArray(filled[key]))
        filled[key] = tableLines(filled[key]).map((line) => worked(columns, line, surroundings));
    }
    const all = worked(steps, { ...record, ...filled }, surroundings);
    return Object.fromEntries([...Object.keys(filled), ...steps.map(({ key }) => key)].map((key) => [key, all[key]]));
  };
}
