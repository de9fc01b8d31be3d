import { isObject } from "../../schema/shared/values.screen.ts";
import { fieldAt, isToOne, nest, titleFields } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** A filter of a list: by field path what it must be like (`{ in: [...] }`), `q` for free text, `where` for anything else. */
export type ListFilter = Readonly<Record<string, unknown>>;

function comparison(value: unknown): object {
  if (isObject(value)) return value;
  return Array.isArray(value) ? { in: value } : { eq: value };
}

/** A relation is compared by its id; a department also by those above it. */
const related = (is: object): object => ("below" in is ? { pathIds: { contains: is.below } } : { id: is });

/** The API's `where` for a filter. */
export function whereOf(resource: ResourceName, filter: ListFilter): object {
  const conditions = Object.entries(filter).flatMap(([path, value]): object[] => {
    if (value === undefined || value === "" || value === null) return [];
    if (path === "q") return [{ q: String(value) }];
    if (path === "where") return isObject(value) ? [value] : [];
    const is = comparison(value);
    return [nest(path, isToOne(fieldAt(resource, path)) && !("isNull" in is) ? related(is) : is)];
  });
  return conditions.length === 0 ? {} : { and: conditions };
}

/** The API's `orderBy`; relations are ordered by what their records are called, levels by rank. */
export function orderOf(resource: ResourceName, { field, order }: { field: string; order: string }): object[] {
  const direction = order === "DESC" ? "DESC" : "ASC";
  return [nest(orderPath(resource, field), direction)];
}

function orderPath(resource: ResourceName, path: string): string {
  const field = fieldAt(resource, path);
  if (!isToOne(field)) return path;
  if (field.record === "classificationLevels") return `${path}.rank`;
  const [title = "id"] = titleFields(field.record);
  return `${path}.${orderPath(field.record, title)}`;
}
