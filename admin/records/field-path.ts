import type { FieldScreen } from "../../schema/registry.screen.ts";
import { isResourceName, screenOf } from "./book.ts";
import type { ResourceName } from "./resource-name.ts";

/** What the screens say of a field of the resource, or of a path over its relations. */
export function fieldAt(resource: ResourceName, path: string): FieldScreen | undefined {
  const fields: Readonly<Record<string, FieldScreen>> = screenOf(resource).fields;
  const named = fields[path];
  if (named) return named;
  const [head = "", ...rest] = path.split(".");
  const target = fields[head]?.record;
  return rest.length > 0 && target && isResourceName(target) ? fieldAt(target, rest.join(".")) : undefined;
}

/** Whether the field leads to one other record. */
export const isToOne = (field: FieldScreen | undefined): field is FieldScreen & { record: ResourceName } =>
  field?.record !== undefined && field.kind !== "records" && field.kind !== "people";

/** Whether the field leads to many records. */
export const isToMany = (field: FieldScreen | undefined): field is FieldScreen & { record: ResourceName } =>
  field?.record !== undefined && field.kind === "records";

/** The value at a path of a record; undefined where a relation on the way is empty. */
export function valueAt(record: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as Readonly<Record<string, unknown>>)[name];
  }, record);
}

/** The object in which the value stands at the path: `nest("a.b", 1)` is `{ a: { b: 1 } }`. */
export const nest = (path: string, value: unknown): Record<string, unknown> =>
  path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;

/** The fields that make up what people call a record, also those that only show it, e.g. a level's colour. */
export function titleFields(resource: ResourceName): readonly string[] {
  const title: readonly string[] = screenOf(resource).recordTitle;
  if (resource === "classificationLevels") return [...title, "colour", "rank"];
  if (resource === "people") return [...title, "number"];
  if (resource === "attachments") return [...title, "size"];
  return title;
}
