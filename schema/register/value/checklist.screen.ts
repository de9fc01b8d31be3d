import { both } from "../../shared/field.screen.ts";
import { sayIn } from "../../shared/say-in.screen.ts";
import { isUuid } from "../../shared/uuid.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { WholeKind } from "../definition/field.screen.ts";
import { inBoth, said } from "../said.screen.ts";
import { canonicalText } from "./text.screen.ts";
import { kept, type ValueKind, type ValueProblem, wrong } from "./value-kind.screen.ts";

type ChecklistKind = Extract<WholeKind, { readonly kind: "checklist" }>;

export const checklistResults = { pass: both("合格", "Pass"), fail: both("不合格", "Fail"), na: both("不适用", "Not applicable") };
export type ChecklistResult = keyof typeof checklistResults;

/** What was found at one item; null where nobody has looked yet. The photo is the id of an attachment. */
export interface ChecklistEntry {
  readonly item: string;
  readonly result: ChecklistResult | null;
  readonly remark?: string;
  readonly photo?: string;
}

const longestRemark = 1000;
const noChecklist = both(
  "检查表的内容无法识别，请刷新页面后重新填写。",
  "The checklist cannot be read: load the page again and fill it in anew.",
);
const tooLong = both("“%{item}”的备注最多 %{max} 个字。", "The remark at “%{item}” takes at most %{max} characters.");
const unanswered = both("“%{item}”还没有检查结果。", "“%{item}” has not been looked at yet.");
const needsRemark = both("“%{item}”不合格，请写明情况。", "“%{item}” failed: say in the remark what is wrong.");
const needsPhoto = both("“%{item}”不合格，请附照片。", "“%{item}” failed: add a photo.");
const outcome = both("%{done}/%{all} 项已查", "%{done} of %{all} looked at");
const failures = both("%{count} 项不合格：%{items}", "%{count} failed: %{items}");

/** Entries as a list holds them; what is no entry is left out. */
export const checklistEntries = (value: unknown): readonly ChecklistEntry[] =>
  Array.isArray(value) ? value.filter((entry): entry is ChecklistEntry => isObject(entry) && typeof entry.item === "string") : [];

const isResult = (value: unknown): value is ChecklistResult | null =>
  value === null || (typeof value === "string" && Object.hasOwn(checklistResults, value));

/** Things to look at: an entry for each item, in their order; entries of items that a newer version has no more are kept. */
export const checklistKind: ValueKind<ChecklistKind> = {
  check: (value, { items }, before) => {
    const held = checklistEntries(before).map(({ item }) => item);
    const known = [...new Set([...items.map(({ key }) => key), ...held])];
    if (!Array.isArray(value)) return wrong("noChecklist", noChecklist);
    const entries = new Map<string, ChecklistEntry>();
    for (const [place, entry] of value.entries()) {
      if (!isObject(entry) || typeof entry.item !== "string" || !known.includes(entry.item) || entries.has(entry.item))
        return wrong("noChecklist", noChecklist, {}, String(place));
      const { item, result = null, remark = null, photo = null } = entry;
      if (!isResult(result) || (remark !== null && typeof remark !== "string") || (photo !== null && !isUuid(photo)))
        return wrong("noChecklist", noChecklist, {}, String(place));
      const text = canonicalText(remark ?? "", true);
      if ([...text].length > longestRemark)
        return wrong("remarkTooLong", tooLong, { item: labelOf(item, items), max: longestRemark }, String(place));
      entries.set(item, { item, result, ...(text ? { remark: text } : {}), ...(photo ? { photo: photo.toLowerCase() } : {}) });
    }
    const answered = known.filter((key) => entries.has(key) || items.some((item) => item.key === key));
    return kept(answered.map((item) => entries.get(item) ?? { item, result: null }));
  },
  say: (value, { items }, { language }) => {
    const entries = checklistEntries(value);
    const done = sayIn(language, outcome, { done: entries.filter(({ result }) => result).length, all: items.length });
    const failed = entries.filter(({ result }) => result === "fail");
    if (failed.length === 0) return done;
    const named = failed.map(({ item, remark }) => `${labelOf(item, items)[language]}${remark ? ` (${remark})` : ""}`);
    const words = sayIn(language, failures, { count: failed.length, items: named.join(language === "zh" ? "、" : ", ") });
    return `${done}${language === "zh" ? "，" : ", "}${words}`;
  },
  shownAs: () => ({ kind: "checklist" }),
};

const labelOf = (key: string, items: ChecklistKind["items"]) => {
  const item = items.find((one) => one.key === key);
  return item ? inBoth(item.label) : both(key, key);
};

/** What a checklist still lacks before its record may go on: items without a result, failed ones without the remark or photo they need. */
export function checklistGaps(value: unknown, { items }: ChecklistKind): readonly ValueProblem[] {
  const entries = new Map(checklistEntries(value).map((entry) => [entry.item, entry]));
  return items.flatMap(({ key, label, failNeeds = [] }, place) => {
    const entry = entries.get(key);
    const problem = (name: string, text: typeof unanswered): ValueProblem => ({
      at: String(place),
      key: name,
      message: said(text, { item: label }),
    });
    if (!entry?.result) return [problem("itemUnanswered", unanswered)];
    if (entry.result !== "fail") return [];
    return [
      ...(failNeeds.includes("remark") && !entry.remark ? [problem("itemNeedsRemark", needsRemark)] : []),
      ...(failNeeds.includes("photo") && !entry.photo ? [problem("itemNeedsPhoto", needsPhoto)] : []),
    ];
  });
}
