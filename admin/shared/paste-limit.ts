/** Characters that a line and a text of several lines take at most, so that no paste stops the page; the server says more exactly. */
export const mostOfLine = 2_000;
export const mostOfProse = 20_000;
export const mostOfDocument = 300_000;

/** Whether a text of the length may stand in a field. */
export const fits = (length: number, most: number): boolean => length <= most;

/** The length that a field's text would have if what is pasted took the place of what is selected. */
export function lengthAfter(value: string, selected: readonly [number, number], pasted: string): number {
  const [from, until] = selected;
  return value.length - (until - from) + pasted.length;
}
