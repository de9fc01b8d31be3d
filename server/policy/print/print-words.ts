import type { Language, Sentence } from "../../messages/message.ts";

const words = {
  number: { zh: "制度编号：{number}", en: "No. {number}" },
  edition: { zh: "第 {ordinal} 版", en: "Revision {ordinal}" },
  effective: { zh: "{day}起施行", en: "in force from {day}" },
  trial: { zh: "试行至{day}", en: "on trial until {day}" },
  draft: { zh: "草稿，尚未发布", en: "Draft, not published" },
  state: { zh: "（{state}）", en: "({state})" },
  copy: { zh: "份号：{copy}", en: "Copy {copy}" },
  codeCurrent: { zh: "扫码查看现行文本", en: "Scan for the text in force" },
  contents: { zh: "目　录", en: "Contents" },
  collection: { zh: "{department}制度汇编", en: "Regulations of {department}" },
  collectionOfAll: { zh: "{organisation}制度汇编", en: "Regulations of {organisation}" },
  onDay: { zh: "{day}现行有效", en: "in force on {day}" },
  countOf: { zh: "共 {count} 项", en: "{count} in all" },
  comparison: { zh: "新旧条款对照表", en: "Comparison of two revisions" },
  oldText: { zh: "旧条款（第 {ordinal} 版）", en: "Old text (revision {ordinal})" },
  newText: { zh: "新条款（第 {ordinal} 版）", en: "New text (revision {ordinal})" },
  change: { zh: "变化", en: "Change" },
  summary: {
    zh: "新增 {added} 处，删除 {removed} 处，修改 {changed} 处，仅改写法 {formOnly} 处；移动 {moved} 处，改编号 {renumbered} 处；未变 {unchanged} 处。",
    en: "{added} added, {removed} removed, {changed} changed, {formOnly} only written otherwise; {moved} moved, {renumbered} renumbered; {unchanged} unchanged.",
  },
  legend: {
    zh: "新增的文字加下划线，删除的文字加删除线；未变的条款不列出。",
    en: "New words are underlined, words that are gone are struck out; unchanged provisions are left out.",
  },
  folded: { zh: "{first}至{last}共 {count} 处未变", en: "{first} to {last}: {count} unchanged" },
  foldedOne: { zh: "{first}未变", en: "{first}: unchanged" },
  commentTable: { zh: "征求意见情况汇总表", en: "Comments and answers" },
  askedPeople: {
    zh: "征求 {people} 人，已反馈 {answered} 人，其中无意见 {without} 人；",
    en: "{people} people were asked, {answered} answered, {without} of them without a comment. ",
  },
  commentCount: { zh: "共收到意见 {count} 条。", en: "{count} comments." },
  ordinal: { zh: "序号", en: "No." },
  provision: { zh: "条文", en: "Provision" },
  comment: { zh: "意见或建议", en: "Comment or proposal" },
  saidBy: { zh: "提出部门、人员", en: "Department, person" },
  outcome: { zh: "采纳情况", en: "Outcome" },
  answer: { zh: "答复或理由", en: "Answer or reason" },
  wholeText: { zh: "全文", en: "Whole text" },
  quoted: { zh: "针对“{quote}”：", en: "On “{quote}”:" },
  proposedWords: { zh: "建议改为：{proposed}", en: "Should say: {proposed}" },
  leftOut: { zh: "建议删去。", en: "Should be left out." },
  nothing: { zh: "（无）", en: "(none)" },
  picture: { zh: "［图片{name}］", en: "[picture {name}]" },
  added: { zh: "新增", en: "Added" },
  removed: { zh: "删除", en: "Removed" },
  changed: { zh: "修改", en: "Changed" },
  moved: { zh: "移动", en: "Moved" },
  movedToo: { zh: "并移动", en: "and moved" },
  renumbered: { zh: "改编号", en: "New number" },
  renumberedToo: { zh: "并改编号", en: "and renumbered" },
  formOnly: { zh: "仅改写法", en: "Only written otherwise" },
  unchanged: { zh: "未变", en: "Unchanged" },
  noChange: { zh: "两个版本的文字相同。", en: "Both revisions say the same." },
} as const satisfies Record<string, Sentence>;

/** A day as documents write it: in Chinese without zeros before month and day (GB/T 9704-2012 §7.3.5.4). */
export function printedDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  if (language === "zh") return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}

/** What is printed around the words of a text, in the language of the text. */
export const printed = (word: keyof typeof words, language: Language, values: Readonly<Record<string, string | number>> = {}): string =>
  words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
