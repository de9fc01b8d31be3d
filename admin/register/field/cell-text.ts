import type { SimpleKind, TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { canonicalMoment } from "../../../schema/register/value/time.screen.ts";
import { dayTyped } from "../../i18n/day-text.ts";
import type { Language } from "../../i18n/language.ts";
import { momentAt, wallTime } from "../../shared/when.ts";
import { figureTyped, figureWritten } from "./figures.ts";
import { fieldWords } from "./words.ts";

/** Where and when a cell is filled in. */
export interface CellSurroundings {
  readonly language: Language;
  readonly timeZone: string;
  /** The organisation's. */
  readonly today: string;
}

const yes = new Set(["是", "有", "对", "y", "yes", "true", "1", "√", "✓", "✔", "x"]);
const no = new Set(["否", "无", "没有", "不", "n", "no", "false", "0", "×", "✗"]);
const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();

type Choices = Extract<SimpleKind, { readonly kind: "choice" | "choices" }>["options"];

/** The key of the answer that somebody wrote, in either language. */
const keyOf = (options: Choices, text: string): string | undefined =>
  options.find(({ key, label }) => [key, label.zh, label.en].some((one) => one !== "" && folded(one) === folded(text)))?.key;

function keysTyped(options: Choices, text: string): unknown {
  const keys = text.split(/[,，、;；]/).map((part) => keyOf(options, part));
  return keys.every((key) => key !== undefined) ? keys : text;
}

const clock = /^(\d{1,2}):?(\d{2})(?::\d{2})?$/;

function momentTyped(text: string, { today, timeZone }: CellSurroundings): unknown {
  const plain = text.normalize("NFKC").trim();
  const between = Math.max(plain.lastIndexOf(" "), plain.lastIndexOf("T"));
  const [, hours = "", minutes = ""] = clock.exec(plain.slice(between + 1)) ?? [];
  const day = minutes === "" || between < 0 ? null : dayTyped(plain.slice(0, between), today);
  return day && Number(hours) < 24 && Number(minutes) < 60
    ? momentAt({ day, time: `${hours.padStart(2, "0")}:${minutes}` }, timeZone)
    : text;
}

function flagTyped(text: string): unknown {
  if (yes.has(folded(text))) return true;
  return no.has(folded(text)) ? false : text;
}

/**
 * What somebody typed or pasted into a cell, as a value of its column; null for none. What is no such value stays as it was typed, so that it is neither lost nor kept;
 * names of people and departments are among these until somebody finds whom they mean.
 */
export function cellTyped({ of }: TableColumn, text: string, surroundings: CellSurroundings): unknown {
  if (text.trim() === "") return null;
  switch (of.kind) {
    case "number":
    case "money":
    case "duration":
      return figureTyped(of, text);
    case "day":
      return dayTyped(text, surroundings.today) ?? text;
    case "moment":
      return momentTyped(text, surroundings);
    case "choice":
      return keyOf(of.options, text) ?? text;
    case "choices":
      return keysTyped(of.options, text);
    case "flag":
      return flagTyped(text);
    default:
      return text;
  }
}

const labelIn = (options: Choices, value: unknown, language: Language): string => {
  const option = options.find(({ key }) => key === value);
  return option ? inBoth(option.label)[language] : String(value);
};

/** A cell's value as it stands to be typed over. */
export function cellWritten({ of }: TableColumn, value: unknown, { language, timeZone }: CellSurroundings): string {
  if (value === null || value === undefined) return "";
  switch (of.kind) {
    case "number":
    case "money":
    case "duration":
      return figureWritten(of, value, language);
    case "moment": {
      const moment = typeof value === "string" ? canonicalMoment(value) : null;
      const at = moment === null ? null : wallTime(moment, timeZone);
      return at ? `${at.day} ${at.time}` : String(value);
    }
    case "choice":
      return labelIn(of.options, value, language);
    case "choices":
      return [value]
        .flat()
        .map((key) => labelIn(of.options, key, language))
        .join(language === "zh" ? "、" : ", ");
    case "flag":
      return typeof value === "boolean" ? fieldWords[value ? "yes" : "no"][language] : String(value);
    default:
      return String(value);
  }
}
