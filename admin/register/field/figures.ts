import type { SimpleKind } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { durationText } from "../../../schema/register/value/duration.screen.ts";
import { figureText } from "../../../schema/register/value/figure-text.screen.ts";
import { isMoney } from "../../../schema/register/value/money.screen.ts";
import type { Language } from "../../i18n/language.ts";
import { durationTyped, moneyTyped, numberTyped } from "./typed-figures.ts";
import { fieldWords } from "./words.ts";

export type FigureKind = Extract<SimpleKind, { readonly kind: "number" | "money" | "duration" }>;

/** The value that somebody typed; null for none, and what was typed where it is no such value, so that it is neither lost nor sent. */
export function figureTyped(of: FigureKind, text: string): unknown {
  if (text.trim() === "") return null;
  if (of.kind === "money") return moneyTyped(text) ?? text;
  return (of.kind === "number" ? numberTyped(text, of.unit ? [of.unit.zh, of.unit.en] : []) : durationTyped(text)) ?? text;
}

/** A value as it stands in its input; what is no such value stands as it was typed. */
export function figureWritten(of: FigureKind, value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (of.kind === "money") return isMoney(String(value)) ? figureText(Number(value), 2) : String(value);
  if (typeof value !== "number") return String(value);
  return of.kind === "number" ? figureText(value, of.decimals) : durationText(value, language);
}

/** What stands behind the figure: its unit. */
export function unitOf(of: FigureKind, language: Language): string | undefined {
  if (of.kind === "money") return of.currency && of.currency !== "CNY" ? of.currency : fieldWords.yuan[language];
  return of.kind === "number" && of.unit ? inBoth(of.unit)[language] : undefined;
}
