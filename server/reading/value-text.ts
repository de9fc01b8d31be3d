import type { ScalarKind } from "../../schema/shared/description.ts";
import type { FieldScreen } from "../../schema/shared/screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import type { Language } from "../messages/message.ts";

/** In which language and time zone values are written out. */
export interface Locale {
  readonly language: Language;
  readonly timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as people of the time zone write it, e.g. 2026-11-21 17:54:07. */
function instant(value: string, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" });
  formats.set(timeZone, format);
  return format.format(new Date(value));
}

/** A value as a person reads it in a list; numbers stay numbers, and nothing is "". */
export function shownValue(value: unknown, type: ScalarKind, screen: FieldScreen | undefined, locale: Locale): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return locale.language === "zh" ? (value ? "是" : "否") : value ? "Yes" : "No";
  if (type === "moment") return instant(value instanceof Date ? value.toISOString() : String(value), locale.timeZone);
  const labels = screen?.words ? words[screen.words] : undefined;
  if (labels && typeof value === "string" && Object.hasOwn(labels, value)) {
    const label = (labels as Readonly<Record<string, Readonly<Record<Language, string>>>>)[value];
    return label?.[locale.language] ?? value;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
