import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";

/** What a part of a formula is. Of all of them a value may be absent: null. */
export type ExpressionType =
  | { readonly is: "number" | "money" | "minutes" | "day" | "moment" | "flag" | "checklist" | "other" }
  /** Only null itself. */
  | { readonly is: "nothing" }
  /** `longest` in characters; `literal` where it stands in the formula as it is. */
  | { readonly is: "text"; readonly longest: number; readonly literal?: string }
  | { readonly is: "choice"; readonly options: readonly string[] }
  /** A record by its id: `people`, `departments`, `r/goods` … */
  | { readonly is: "one"; readonly record: string }
  | { readonly is: "list"; readonly of: ExpressionType; readonly most: number }
  /** A line of a table. */
  | { readonly is: "line"; readonly columns: ReadonlyMap<string, ExpressionType> };

/** Characters that a text in a formula reaches at most; a longer one is null. */
export const longestText = 20_000;

export const number: ExpressionType = { is: "number" };
export const flag: ExpressionType = { is: "flag" };
export const day: ExpressionType = { is: "day" };
export const minutes: ExpressionType = { is: "minutes" };
export const moment: ExpressionType = { is: "moment" };
export const text = (longest = 500): ExpressionType => ({ is: "text", longest: Math.min(longest, longestText) });
export const person: ExpressionType = { is: "one", record: "people" };

const names: Readonly<Record<ExpressionType["is"], Bilingual>> = {
  number: both("数字", "a number"),
  money: both("金额", "an amount of money"),
  minutes: both("时长", "a length of time"),
  day: both("日期", "a day"),
  moment: both("日期时间", "a moment"),
  flag: both("是/否", "yes or no"),
  checklist: both("检查表", "a checklist"),
  other: both("只能判断是否已填的内容", "something of which one can only ask whether it is there"),
  nothing: both("空值", "nothing"),
  text: both("文字", "a text"),
  choice: both("选项", "an answer of a choice"),
  one: both("人员、部门等记录", "a person, department or other record"),
  list: both("列表", "a list"),
  line: both("表格中的一行", "a line of a table"),
};

const checklistEntry: ExpressionType = {
  is: "line",
  columns: new Map<string, ExpressionType>([
    ["item", text(60)],
    ["result", { is: "choice", options: ["pass", "fail", "na"] }],
    ["remark", text(1000)],
  ]),
};

/** A checklist as the list of its entries, to be gone through; anything else as it is. */
export const asList = (type: ExpressionType): ExpressionType =>
  type.is === "checklist" ? { is: "list", of: checklistEntry, most: 100 } : type;

/** What a type is called. */
export const typeName = ({ is }: ExpressionType): Bilingual => names[is];

export const isNumeric = ({ is }: ExpressionType): boolean => is === "number" || is === "money" || is === "minutes";

/** Whether two numeric types can stand on both sides of a plus or a comparison; amounts and lengths of time cannot. */
export const areAlike = (a: ExpressionType, b: ExpressionType): boolean =>
  isNumeric(a) && isNumeric(b) && (a.is === b.is || a.is === "number" || b.is === "number");

/** Whether the texts of a formula may be days: `"2026-01-31"` beside a day means that day. */
const isText = ({ is }: ExpressionType) => is === "text" || is === "choice";

/** The type of what is either of both; null where there is none. */
export function joinTypes(a: ExpressionType, b: ExpressionType): ExpressionType | null {
  if (a.is === "nothing") return b;
  if (b.is === "nothing") return a;
  if (areAlike(a, b)) return a.is === "number" ? b : a;
  if (a.is === "text" && b.is === "text") return a.literal === b.literal ? a : text(Math.max(a.longest, b.longest));
  if (a.is === "choice" && b.is === "choice") return { is: "choice", options: [...new Set([...a.options, ...b.options])] };
  if (isText(a) && isText(b)) return text();
  if (a.is === "one" && b.is === "one") return a.record === b.record ? a : null;
  if (a.is === "list" && b.is === "list") {
    const of = joinTypes(a.of, b.of);
    return of && { is: "list", of, most: Math.max(a.most, b.most) };
  }
  return a.is === b.is && a.is !== "line" ? a : null;
}
