const REPLACEMENT = "\ufffd";

/** The text with what a database cannot keep, NUL and halves of characters, as signs for an unknown character. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll("\0", REPLACEMENT);

/** A value as JSON that a database keeps as it is, whatever was typed. */
export function keepableJson(value: unknown): string {
  // JSON writes whole characters as they are, so what is escaped from D800 on is half a one; a backslash that was typed stands doubled.
  return JSON.stringify(value).replace(/\\(?:u([0-9a-f]{4})|.)/g, (written, code: string | undefined) =>
    code === "0000" || /^d[89a-f]/.test(code ?? "") ? REPLACEMENT : written,
  );
}
