import { randomInt } from "node:crypto";

/** The items in an order drawn at random, which is not the one of before, as far as there are two or more. */
export function anotherOrder<T>(items: readonly T[], nameOf: (item: T) => string, before: readonly string[]): T[] {
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  const same = drawn.every((item, place) => nameOf(item) === before[place]);
  return same ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}
