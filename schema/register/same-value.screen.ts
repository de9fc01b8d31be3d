import { isObject } from "../shared/values.screen.ts";

const membersOf = (value: Readonly<Record<string, unknown>>) => Object.keys(value).filter((name) => value[name] !== undefined);

/** Whether two plain values say the same, whatever the order of their members: a database keeps none. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, place) => isSameValue(item, other[place]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = membersOf(one);
  return names.length === membersOf(other).length && names.every((name) => isSameValue(one[name], other[name]));
}
