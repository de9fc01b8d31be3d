import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import { isSpan, saySpan } from "../limit/say-span.screen.ts";
import { inBoth, type SaidValues, said } from "../said.screen.ts";
import { isSameValue } from "../same-value.screen.ts";
import { partNames, settingNames, wholeNames } from "./changed-words.screen.ts";

/** Something that a new version changes, in words. */
export interface DefinitionChange {
  /** Path over keys: `limits.answer.within`. */
  readonly at: string;
  readonly kind: "added" | "removed" | "changed";
  readonly says: Bilingual;
}

const texts = {
  added: both("新增%{part}“%{name}”", "%{part} “%{name}” is new"),
  removed: both("删除%{part}“%{name}”", "%{part} “%{name}” is gone"),
  retired: both("停用%{part}“%{name}”", "%{part} “%{name}” is retired"),
  restored: both("恢复%{part}“%{name}”", "%{part} “%{name}” is back"),
  renamed: both("%{part}“%{from}”改名为“%{to}”", "%{part} “%{from}” is called “%{to}”"),
  order: both("%{part}的顺序已调整", "%{part}: another order"),
  changed: both("%{part}“%{name}”：%{setting}已更改", "%{part} “%{name}”: %{setting} changed"),
  fromTo: both("%{part}“%{name}”：%{setting}由“%{from}”改为“%{to}”", "%{part} “%{name}”: %{setting} from “%{from}” to “%{to}”"),
  whole: both("%{part}已更改", "%{part} changed"),
  wholeFromTo: both("%{part}由“%{from}”改为“%{to}”", "%{part} from “%{from}” to “%{to}”"),
  optionAdded: both("%{part}“%{name}”：新增选项“%{option}”", "%{part} “%{name}”: new answer “%{option}”"),
  optionRetired: both("%{part}“%{name}”：停用选项“%{option}”", "%{part} “%{name}”: answer “%{option}” retired"),
} as const;

const none = both("无", "none");
const yesNo = { true: both("是", "yes"), false: both("否", "no") };
const isText = (value: unknown): value is Bilingual => isObject(value) && typeof value.zh === "string" && typeof value.en === "string";
/** A value that can be said in a word; undefined for what is made of parts. */
function wordOf(value: unknown): string | Bilingual | undefined {
  if (value === undefined) return none;
  if (typeof value === "boolean") return yesNo[`${value}`];
  if (typeof value === "number") return String(value);
  if (isText(value)) return inBoth(value);
  return isObject(value) && isSpan(value) ? saySpan(value) : undefined;
}

interface Keyed {
  readonly key: string;
  readonly label?: Bilingual;
  readonly title?: Bilingual;
  readonly retired?: true;
}

const nameOf = ({ key, label, title }: Keyed): Bilingual => inBoth(label ?? title ?? both(key, key));

interface Answers {
  readonly options: readonly (Keyed & { readonly retired?: true })[];
}
const answersOf = (value: unknown): Answers | null => (isObject(value) && Array.isArray(value.options) ? { options: value.options } : null);

/** Answers that were added to a choice or retired; null where something else is different. */
function answerChanges(at: string, before: unknown, after: unknown, values: SaidValues): readonly DefinitionChange[] | null {
  const [old, now] = [answersOf(before), answersOf(after)];
  if (!old || !now) return null;
  const held = new Map(old.options.map((option) => [option.key, option]));
  const changes = now.options.flatMap((option): DefinitionChange[] => {
    const was = held.get(option.key);
    if (!was) return [{ at, kind: "changed", says: said(texts.optionAdded, { ...values, option: nameOf(option) }) }];
    if (option.retired && !was.retired)
      return [{ at, kind: "changed", says: said(texts.optionRetired, { ...values, option: nameOf(option) }) }];
    return [];
  });
  return changes.length > 0 ? changes : null;
}

function settingChanges(at: string, part: Bilingual, before: Keyed, after: Keyed): readonly DefinitionChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const name = nameOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((setting): readonly DefinitionChange[] => {
    const [from, to] = [old.get(setting), now.get(setting)];
    if (setting === "key" || isSameValue(from, to)) return [];
    const here = `${at}.${setting}`;
    if (setting === "label" || setting === "title")
      return [{ at: here, kind: "changed", says: said(texts.renamed, { part, from: nameOf(before), to: name }) }];
    if (setting === "retired")
      return [{ at, kind: to ? "removed" : "added", says: said(to ? texts.retired : texts.restored, { part, name }) }];
    const answers = answerChanges(here, from, to, { part, name });
    if (answers) return answers;
    const called = settingNames[setting] ?? both(setting, setting);
    const [was, is] = [wordOf(from), wordOf(to)];
    const says =
      was !== undefined && is !== undefined
        ? said(texts.fromTo, { part, name, setting: called, from: was, to: is })
        : said(texts.changed, { part, name, setting: called });
    return [{ at: here, kind: "changed", says }];
  });
}

function keyedChanges(list: string, part: Bilingual, before: readonly Keyed[], after: readonly Keyed[]): readonly DefinitionChange[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const keys = new Set(after.map(({ key }) => key));
  const changes: DefinitionChange[] = [];
  for (const one of after) {
    const at = `${list}.${one.key}`;
    const was = old.get(one.key);
    if (was) changes.push(...settingChanges(at, part, was, one));
    else changes.push({ at, kind: "added", says: said(texts.added, { part, name: nameOf(one) }) });
  }
  for (const one of before)
    if (!keys.has(one.key))
      changes.push({ at: `${list}.${one.key}`, kind: "removed", says: said(texts.removed, { part, name: nameOf(one) }) });
  const stayed = (things: readonly Keyed[]) => things.map(({ key }) => key).filter((key) => old.has(key) && keys.has(key));
  if (!isSameValue(stayed(before), stayed(after))) changes.push({ at: list, kind: "changed", says: said(texts.order, { part }) });
  return changes;
}

/** What a version changes against the one before it, part by part, in words; all of it is new where there is none before. */
export function compareDefinitions(before: RegisterDefinition | null, after: RegisterDefinition): readonly DefinitionChange[] {
  const whole = Object.entries(wholeNames).flatMap(([name, part]): readonly DefinitionChange[] => {
    const [from, to] = [before?.[name as keyof typeof wholeNames], after[name as keyof typeof wholeNames]];
    if (before === null || isSameValue(from, to)) return [];
    const plain = typeof from === "string" && typeof to === "string";
    const [was, is] = plain ? [from, to] : [wordOf(from), wordOf(to)];
    const says = was !== undefined && is !== undefined ? said(texts.wholeFromTo, { part, from: was, to: is }) : said(texts.whole, { part });
    return [{ at: name, kind: "changed", says }];
  });
  const parts = Object.entries(partNames).flatMap(([name, part]) => {
    const list = name as keyof typeof partNames;
    return keyedChanges(list, part, before?.[list] ?? [], after[list] ?? []);
  });
  return [...whole, ...parts];
}
