import type { PlaceInText } from "./expression-problem.screen.ts";
import type { ExpressionType } from "./expression-type.screen.ts";
import type { ExpressionValue } from "./expression-value.screen.ts";

/** What surrounds a record while a formula is worked out: days in the organisation's zone, `now` in UTC as "2026-11-30T09:00:00.000Z". */
export interface Surroundings {
  readonly today: string;
  readonly now: string;
  /** Whoever acts; null for nobody, as at a form for outsiders. */
  readonly me: string | null;
  readonly timeZone: string;
}

/** What a formula reads while it runs. */
export interface Reading extends Surroundings {
  readonly valueOf: (name: string) => ExpressionValue;
}

/** A part of a formula that has been looked through: what it is, what it costs at most, and how it is worked out. */
export interface Part {
  readonly place: PlaceInText;
  readonly type: ExpressionType;
  /** Steps that it takes at most, over the greatest lists and texts that its fields may hold. */
  readonly cost: number;
  readonly run: (reading: Reading) => ExpressionValue;
}

/** Steps of an operation on a text: one, and another for each so many characters. */
export const textCost = (type: ExpressionType): number => (type.is === "text" ? Math.ceil(type.longest / 256) : 1);

/** A part that comes to nothing as soon as one of the parts in it is absent. */
export function strict(
  place: PlaceInText,
  type: ExpressionType,
  parts: readonly Part[],
  work: (values: readonly Exclude<ExpressionValue, null>[], reading: Reading) => ExpressionValue,
): Part {
  const own = parts.reduce((sum, part) => sum + textCost(part.type), 1);
  return {
    place,
    type,
    cost: parts.reduce((sum, part) => sum + part.cost, own),
    run: (reading) => {
      const values: Exclude<ExpressionValue, null>[] = [];
      for (const part of parts) {
        const value = part.run(reading);
        if (value === null) return null;
        values.push(value);
      }
      return work(values, reading);
    },
  };
}
