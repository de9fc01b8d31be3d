import { isDay } from "../../shared/days.screen.ts";
import { fold } from "../../shared/fold.screen.ts";

/** Days as people type them into sheets: 2026-11-30, 2026/11/30, 2026.11.30, 2026年11月30日, with a time of day behind them or not. */
const dayText =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[\sT]?\s?(\d{1,2})\s?[:：时]\s?(\d{1,2})(?:[:：分]\s?(\d{1,2})(?:\.\d{1,3})?秒?|分)?)?$/u;

/** A day, and the time of day where one is said, `"09:05"`; null for anything else. */
export function dayOfCell(text: string): { readonly day: string; readonly time: string | null } | null {
  const [, year, month = "", date = "", hour, minute = "0"] = dayText.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return { day, time: null };
  return Number(hour) < 24 && Number(minute) < 60 ? { day, time: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` } : null;
}

const amount = /^(?:[¥￥]|RMB|CNY)?\s?(-?)(?:[¥￥])?\s?(\d{1,3}(?:[,，]\d{3})+|\d{1,15})(?:\.(\d{1,9}))?\s?(元|万元|%|％)?$/u;

/** A number as a sheet shows it, thousands, yuan and percent included, as a decimal text; null for anything else. */
export function numberOfCell(
  text: string,
): { readonly decimal: string; readonly unit: "元" | "%" | null; readonly decimals: number } | null {
  const [, sign = "", whole, fraction = "", unit] = amount.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/[,，]/gu, "");
  if (unit === "万元") {
    const tenThousands = `${digits}${fraction.padEnd(4, "0").slice(0, 4)}`.replace(/^0{1,15}(?=\d)/u, "");
    const rest = fraction.slice(4).replace(/0{1,9}$/u, "");
    return { decimal: `${sign}${tenThousands}${rest ? `.${rest}` : ""}`, unit: "元", decimals: rest.length };
  }
  const yuan = unit === "元" || /^(?:[¥￥]|RMB|CNY)/u.test(text.trim());
  return {
    decimal: `${sign}${digits}${fraction ? `.${fraction}` : ""}`,
    unit: yuan ? "元" : unit ? "%" : null,
    decimals: fraction.length,
  };
}

/** Whether a text of digits is a name of something and no quantity: it begins with a zero, or is longer than quantities are. */
export const isCode = (text: string): boolean => /^0\d|^\d{9}/u.test(text.trim());

const yes = new Set(["是", "有", "√", "✓", "✔", "y", "yes", "true", "已", "对"].map(fold));
const no = new Set(["否", "无", "×", "✗", "✘", "x", "n", "no", "false", "未", "没有", "错"].map(fold));

/** Yes or no as people write them into sheets; null for anything else. */
export function flagOfCell(text: string): boolean | null {
  const word = fold(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

const phone =
  /^(?:\+?86[- ]?)?(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?|400[- ]?\d{3}[- ]?\d{4}|[48]00\d{7})$/u;

/** Whether it looks like a telephone number. */
export const isPhone = (text: string): boolean => phone.test(text.trim());
