import { createContext, useContext } from "react";

/** What a form knows that its fields need, and that is no value of theirs. */
export interface FieldSurroundings {
  /** What a worked-out field gives for what the form holds; undefined while it cannot be told here. */
  readonly workOut?: (field: string, values: Readonly<Record<string, unknown>>) => unknown;
  /** Whether a field shows with what the form holds; all do where it is left out. */
  readonly shows?: (field: string, values: Readonly<Record<string, unknown>>) => boolean;
  /** Whether a field must be filled in with what the form holds, beside those that always must. */
  readonly needs?: (field: string, values: Readonly<Record<string, unknown>>) => boolean;
  /** What a worked-out column of a table gives for what a line holds; undefined while it cannot be told here. */
  readonly workOutColumn?: (field: string, column: string, line: Readonly<Record<string, unknown>>) => unknown;
}

const none: FieldSurroundings = {};

/** Filled by whoever knows the register's expressions; without it nothing is worked out before the server does it. */
export const FieldSurroundingsContext = createContext<FieldSurroundings>(none);

export const useFieldSurroundings = (): FieldSurroundings => useContext(FieldSurroundingsContext);
