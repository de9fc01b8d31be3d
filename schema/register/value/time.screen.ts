import { isDay } from "../../shared/days.screen.ts";
import { both } from "../../shared/field.screen.ts";
import { momentText } from "../../shared/moment-text.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

const noDay = both("请填写日期，例如 2026-11-30。", "Fill in a day, e.g. 2026-11-30.");
const noMoment = both("请填写日期和时间。", "Fill in a day and a time.");

const written = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The moment as it is kept, in UTC; null for a text that is none. */
export function canonicalMoment(text: string): string | null {
  const day = written.exec(text)?.[1];
  if (!day || !isDay(day) || Number.isNaN(Date.parse(text))) return null;
  const moment = new Date(text).toISOString();
  return isDay(moment.slice(0, 10)) ? moment : null;
}

/** A day of the calendar. */
export const dayKind: ValueKind<Extract<SimpleKind, { readonly kind: "day" }>> = {
  check: (value) => (typeof value === "string" && isDay(value) ? kept(value) : wrong("noDay", noDay)),
  say: (value) => String(value),
  shownAs: () => ({ kind: "day" }),
};

/** An instant, said in the reader's time zone. */
export const momentKind: ValueKind<Extract<SimpleKind, { readonly kind: "moment" }>> = {
  check: (value) => {
    const moment = typeof value === "string" ? canonicalMoment(value) : null;
    return moment === null ? wrong("noMoment", noMoment) : kept(moment);
  },
  say: (value, _, { timeZone }) => momentText(String(value), timeZone),
  shownAs: () => ({ kind: "moment" }),
};
