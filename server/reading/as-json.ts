import type { ScalarKind } from "../../schema/shared/description.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import { isRow, type Row, type Selection } from "./request.ts";

type Write = (value: unknown) => unknown;

const writers: Partial<Record<Extract<ScalarKind, string>, Write>> = {
  moment: (value) => new Date(String(value)).toISOString(),
  // PostgreSQL's larger kinds of numbers come as texts.
  int: Number,
  number: Number,
  // Within a list of related records it comes as a number of JSON, without its last places.
  decimal: (value) => (typeof value === "number" ? value.toFixed(2) : value),
};

/** Writes the values of one level in place. */
type Level = (row: Row) => void;

/**
 * How rows become JSON for a selection: in place, as the scalars of the API write values, and null for what the actor may never read.
 * Made once for an answer, so that nothing is looked up for each row.
 */
export function jsonWriter(model: Model, selection: Selection): Level {
  const values = [...selection.scalars].map((name): [string, Write | undefined] => {
    const field = fieldOf(model, name);
    return [name, field.kind === "scalar" && typeof field.type === "string" ? writers[field.type] : undefined];
  });
  const related = (name: string): Model => {
    const field = fieldOf(model, name);
    if (field.kind === "scalar") throw new Error(`${name} is no relation.`);
    return targetOf(model, field);
  };
  const ones = [...selection.ones].map(([name, inner]): [string, Level] => [name, jsonWriter(related(name), inner)]);
  const manys = selection.manys.map(({ key, field, selection: inner }): [string, Level] => [key, jsonWriter(related(field), inner)]);
  return (row) => {
    for (const [name, write] of values) {
      const value = row[name] ?? null;
      row[name] = value === null || !write ? value : write(value);
    }
    for (const [name, write] of ones) {
      const one = row[name] ?? null;
      if (isRow(one)) write(one);
      row[name] = one;
    }
    for (const [key, write] of manys) {
      const many = row[key] ?? null;
      if (Array.isArray(many)) for (const one of many) write(one);
      row[key] = many;
    }
  };
}
