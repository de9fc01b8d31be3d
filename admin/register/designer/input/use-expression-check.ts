import { useMemo } from "react";
import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { RegisterField, TableColumn } from "../../../../schema/register/definition/field.screen.ts";
import { compileExpression, hasProblems, type Wanted } from "../../../../schema/register/expression/compile.screen.ts";
import { typeName } from "../../../../schema/register/expression/expression-type.screen.ts";
import { lineScope, pointsScope, recordScope, type Scope } from "../../../../schema/register/expression/scope.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { type Data, isData } from "../entry/data.ts";

/** What a formula has to give; `any` is what the field or column that it fills holds. */
export type Demanded = "flag" | "number" | "any";

/** What is said of a formula while it is written. */
export interface ExpressionCheck {
  readonly problem: Bilingual | null;
  readonly type: Bilingual | null;
}

const isColumn = (entry: Data, { of }: RegisterField): boolean => of.kind === "table" && of.columns.some(({ key }) => key === entry.key);

/** What the formula of an entry may name: the other columns of its line, the sum of somebody's points, or the whole record. */
function scopeOf(text: string, entry: Data, definition: RegisterDefinition): Scope {
  const table = definition.fields.some(({ key }) => key === entry.key)
    ? undefined
    : definition.fields.find((field) => isColumn(entry, field));
  if (table?.of.kind === "table" && "of" in entry) return lineScope(table.of.columns.filter(({ key }) => key !== entry.key));
  return text.trim() === "points" ? pointsScope : recordScope(definition);
}

function wantedOf(gives: Demanded, { of }: Data): Wanted {
  if (gives !== "any" || !isData(of)) return { gives: gives === "any" ? "text" : gives };
  const kind = of as TableColumn["of"] | RegisterField["of"];
  return kind.kind === "computed" ? { gives: kind.gives } : { field: kind, slug: "" };
}

/** Reads a formula anew with each letter: its type, or the first thing that is wrong with it. */
export function useExpressionCheck(text: string, definition: RegisterDefinition, entry: Data, gives: Demanded): ExpressionCheck {
  return useMemo(() => {
    if (text.trim() === "") return { problem: null, type: null };
    const outcome = compileExpression(text, scopeOf(text, entry, definition), wantedOf(gives, entry));
    return hasProblems(outcome)
      ? { problem: outcome.problems[0]?.message ?? null, type: null }
      : { problem: null, type: typeName(outcome.type) };
  }, [text, definition, entry, gives]);
}
