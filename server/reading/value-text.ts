import { wordFor } from "../../schema/record-title.screen.ts";
import { eventName } from "../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../schema/screen/operations.ts";
import type { ScalarKind } from "../../schema/shared/description.ts";
import type { FieldScreen } from "../../schema/shared/screen.ts";
import type { Language } from "../messages/message.ts";
import { codeModels } from "../model/model.ts";

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

/** What people read in place of a word of the system. */
function wordOf(screen: FieldScreen, value: string): Bilingual | undefined {
  if (screen.kind === "command") return eventName(value);
  if (screen.kind !== "recordType") return wordFor(screen, value);
  return codeModels.all.find(({ description }) => description.name === value)?.screen.title.singular;
}

/** A value as a person reads it in a list; numbers stay numbers, and nothing is "". */
export function shownValue(value: unknown, type: ScalarKind, screen: FieldScreen | undefined, locale: Locale): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return locale.language === "zh" ? (value ? "是" : "否") : value ? "Yes" : "No";
  if (type === "decimal") return Number(value);
  if (type === "moment") return instant(value instanceof Date ? value.toISOString() : String(value), locale.timeZone);
  if (typeof value === "string") return (screen && wordOf(screen, value)?.[locale.language]) ?? value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.map((item) => (screen && wordOf(screen, item)?.[locale.language]) ?? item).join(locale.language === "zh" ? "、" : ", ");
  return JSON.stringify(value);
}
