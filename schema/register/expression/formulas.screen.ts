import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { Expression } from "../definition/expression.screen.ts";
import { type CompiledExpression, compileExpression, hasProblems, type Wanted } from "./compile.screen.ts";
import type { Surroundings } from "./part.screen.ts";
import { recordScope, type Scope } from "./scope.screen.ts";
import { workingOut } from "./worked-out.screen.ts";

type Values = Readonly<Record<string, unknown>>;

/** The formulas of one definition, each looked through once. */
class Formulas {
  private readonly scope: Scope;
  private readonly known = new Map<string, CompiledExpression | null>();
  /** Works out a record's computed values; see `workingOut`. */
  readonly workOut: ReturnType<typeof workingOut>;

  constructor(
    definition: RegisterDefinition,
    private readonly slug: string,
  ) {
    this.scope = recordScope(definition, slug);
    this.workOut = workingOut(definition, slug);
  }

  private compiled(expression: Expression, wanted: Wanted): CompiledExpression | null {
    const key = JSON.stringify([expression, wanted]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const outcome = compileExpression(expression, this.scope, wanted);
    const compiled = hasProblems(outcome) ? null : outcome;
    this.known.set(key, compiled);
    return compiled;
  }

  /** Whether a condition holds; one that cannot be worked out, or has no answer, does not. */
  holds(expression: Expression, values: Values, surroundings: Surroundings): boolean {
    return this.compiled(expression, { gives: "flag" })?.run(values, surroundings) === true;
  }

  /** What a formula gives for a field; null for nothing. */
  valueFor(expression: Expression, field: RegisterDefinition["fields"][number], values: Values, surroundings: Surroundings): unknown {
    return this.compiled(expression, { field: field.of, slug: this.slug })?.run(values, surroundings) ?? null;
  }

  /** The number that a formula gives; null for none. */
  numberOf(expression: Expression, values: Values, surroundings: Surroundings): number | null {
    const value = this.compiled(expression, { gives: "number" })?.run(values, surroundings);
    return typeof value === "number" ? value : null;
  }

  /** The amount that a formula gives, as its unit is written; null for none. */
  amountOf(expression: Expression, unit: "money" | "number", values: Values, surroundings: Surroundings): string | number | null {
    const value = this.compiled(expression, { gives: unit })?.run(values, surroundings);
    return typeof value === "number" || typeof value === "string" ? value : null;
  }
}

const known = new WeakMap<RegisterDefinition, Formulas>();

/** The formulas of a definition. */
export function formulasOf(definition: RegisterDefinition, slug: string): Formulas {
  const formulas = known.get(definition) ?? new Formulas(definition, slug);
  known.set(definition, formulas);
  return formulas;
}
