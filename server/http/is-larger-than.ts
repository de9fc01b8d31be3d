/** Bytes that a value without a text of its own takes in JSON, its comma included. */
const PLAIN = 6;

/**
 * Whether an answer would have more bytes as JSON than so many, found without making the JSON: under aliases the same text is answered as
 * often as it is named. Names and texts count as UTF-8 at its longest.
 */
export function isLargerThan(most: number, answer: unknown): boolean {
  let left = most;
  const count = (value: unknown): boolean => {
    if (typeof value === "string") left -= PLAIN + value.length;
    else if (Array.isArray(value)) return value.some(count);
    else if (typeof value === "object" && value !== null) {
      for (const name in value) {
        left -= PLAIN + name.length;
        if (count((value as Record<string, unknown>)[name])) return true;
      }
    } else left -= PLAIN;
    return left < 0;
  };
  return count(answer);
}
