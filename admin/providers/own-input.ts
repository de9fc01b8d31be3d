import { ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import { isObject } from "../../schema/shared/values.screen.ts";

type Values = Readonly<Record<string, unknown>>;

/** Whoever fills in a form holds the records of relations; own fields keep their ids. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value) && typeof value.id === "string" ? value.id : value;
}

const kept = (value: unknown): unknown => (value === undefined || value === "" ? null : plain(value));

/** What of the own fields in a form's values differs from what was there, as commands take it beside their record; null for nothing. */
export function ownInputOf(values: object, before: object | undefined): Values | null {
  const were: Values = { ...before };
  const own = Object.entries(values).flatMap(([relation, filled]) => {
    const parts = ownPartsOf(`${relation}.key`);
    if (!parts || !isObject(filled)) return [];
    const known = were[relation];
    const had: Values = isObject(known) ? known : {};
    const changed = Object.entries(filled).filter(
      ([key, value]) => key !== "id" && key !== "version" && JSON.stringify(kept(value)) !== JSON.stringify(kept(had[key])),
    );
    if (changed.length === 0) return [];
    const expectedVersion = filled.version ?? had.version ?? null;
    return [[parts.slug, { expectedVersion, data: Object.fromEntries(changed.map(([key, value]) => [key, kept(value)])) }] as const];
  });
  return own.length > 0 ? Object.fromEntries(own) : null;
}

/** What is read beside own fields, so that a change can name the version that was seen. */
export function ownVersions(fields: readonly string[]): readonly string[] {
  const relations = new Set(fields.flatMap((field) => ownPartsOf(field)?.relation ?? []));
  return [...relations].flatMap((relation) => [`${relation}.id`, `${relation}.version`]);
}
