import { isObject } from "../../shared/values.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { RegisterPack } from "../definition/pack.screen.ts";

/** What was chosen for a parameter: an identity, of `people` several; null for a level that is to be the basic one. */
export type PackValue = string | readonly string[] | null;

/** The department that will own the register. */
const OWNER = "$owner";

/** A parameter that stands as a text within a formula. */
const quoted = /(["'])(\$[a-z][a-z0-9_]{0,39})\1/gu;

function filledText(text: string, values: ReadonlyMap<string, PackValue>): PackValue {
  const whole = values.get(text);
  if (whole !== undefined) return whole;
  return text.replace(quoted, (all, quote: string, name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? quote + value + quote : all;
  });
}

/** Puts identities in the place of `$key`. A list in which a parameter of several stands gets all of them; what is null is left out. */
function filled(value: unknown, values: ReadonlyMap<string, PackValue>): unknown {
  if (typeof value === "string") return filledText(value, values);
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => {
      const inner = filled(entry, values);
      return Array.isArray(inner) && !Array.isArray(entry) ? inner : [inner];
    });
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner, values)] as const);
  return Object.fromEntries(entries.filter(([key, inner]) => inner !== null || value[key] === null));
}

/**
 * A pack's definition in this installation: the identities that were chosen stand in the place of its parameters, and where it refers to
 * its own records it does so under the address that it gets.
 */
export function fillPack(
  { slug, definition }: RegisterPack,
  given: { readonly values: Readonly<Record<string, PackValue>>; readonly owner: string; readonly slug: string },
): RegisterDefinition {
  const values = new Map(Object.entries(given.values).map(([key, value]) => [`$${key}`, value]));
  values.set(OWNER, given.owner);
  const whole = filled(definition, values) as RegisterDefinition;
  return slug === given.slug ? whole : (readdressed(whole, slug, given.slug) as RegisterDefinition);
}

function readdressed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => readdressed(entry, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "register" && inner === from ? to : readdressed(inner, from, to)]),
  );
}
