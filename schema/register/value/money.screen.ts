import { both } from "../../shared/field.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { figureText } from "./figure-text.screen.ts";
import { kept, type ValueKind, type ValueReader, wrong } from "./value-kind.screen.ts";

type MoneyKind = Extract<SimpleKind, { readonly kind: "money" }>;

const noMoney = both("请填写金额，最多两位小数，例如 1234.50。", "Fill in an amount with at most two places, e.g. 1234.50.");
const tooSmall = both("金额不能小于 %{min}。", "The amount must not be below %{min}.");
const tooGreat = both("金额不能大于 %{max}。", "The amount must not be above %{max}.");

/** Thirteen digits before the point: in cents still a whole number that a computer holds exactly. */
const typed = /^-?\d{1,13}(?:\.\d{1,2})?$/;
const canonical = /^-?(?:0|[1-9]\d{0,12})\.\d{2}$/;

/** Whether the text is an amount as it is kept: "1234.50". */
export const isMoney = (text: string): boolean => canonical.test(text) && text !== "-0.00";

/** Cents of an amount as it is kept. */
export const centsOf = (money: string): number => Number(money.replace(".", ""));

/** The amount of so many whole cents, as it is kept. */
export function moneyOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount with its currency as people write it: "1,234.50 元", "CNY 1,234.50". */
export function moneyText(money: string, currency: string, language: ValueReader["language"]): string {
  const amount = figureText(Number(money), 2);
  if (language === "en") return `${currency} ${amount}`;
  return currency === "CNY" ? `${amount} 元` : `${amount} ${currency}`;
}

/** An amount of money, exact to the cent. */
export const moneyKind: ValueKind<MoneyKind> = {
  check: (value, { min, max }) => {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string" || !typed.test(text)) return wrong("noMoney", noMoney);
    const [whole = "", places = ""] = text.split(".");
    const cents = Number(`${whole}${places.padEnd(2, "0")}`);
    if (min !== undefined && cents < centsOf(min)) return wrong("moneyTooSmall", tooSmall, { min: figureText(Number(min), 2) });
    if (max !== undefined && cents > centsOf(max)) return wrong("moneyTooGreat", tooGreat, { max: figureText(Number(max), 2) });
    return kept(moneyOf(cents));
  },
  say: (value, { currency = "CNY" }, { language }) => moneyText(String(value), currency, language),
  shownAs: () => ({ kind: "money" }),
};
