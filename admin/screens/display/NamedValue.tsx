import { valueAt } from "../../records/field-path.ts";
import { DataValue } from "./DataValue.tsx";
import { RecordChanges } from "./RecordChanges.tsx";

interface NamedValueProps {
  /** The field's path. */
  readonly name: string;
  readonly value: unknown;
  readonly record?: object | undefined;
}

/** A value without a display of its own; changes of a record's fields are told field by field. */
export function NamedValue({ name, value, record }: NamedValueProps) {
  if (typeof value !== "object" || value === null) return <>{String(value)}</>;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return <>{value.length}</>;
  if (name === "changes") return <RecordChanges type={String(valueAt(record, "subjectType") ?? "")} changes={value} />;
  return <DataValue value={value} />;
}
