import { valueAt } from "./field-path.ts";

/** The identity of the record that a field of a form holds, as the record itself or as its identity; null where none is chosen. */
export function chosenId(value: unknown): string | null {
  const id = typeof value === "object" && value !== null ? valueAt(value, "id") : value;
  return typeof id === "string" && id !== "" ? id : null;
}
