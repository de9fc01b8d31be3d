import { invalid } from "../errors.ts";

/** A line or page that a person must give: trimmed, there, at most `max` characters; else INVALID at `path`. */
export function requiredText(value: string, path: string, max: number): string {
  const text = optionalText(value, path, max);
  if (text === null) throw invalid(path, "required");
  return text;
}

/** A line or page that may be left out: trimmed, null when empty, at most `max` characters; else INVALID at `path`. */
export function optionalText(value: string | null | undefined, path: string, max: number): string | null {
  const text = value?.trim() ?? "";
  // PostgreSQL keeps no NUL in text.
  if (text.includes("\0")) throw invalid(path, "controlCharacter");
  if (text.length > max) throw invalid(path, "tooLong", { max });
  return text === "" ? null : text;
}
