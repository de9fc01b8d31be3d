import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import { settingNames } from "../compare/changed-words.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import { inBoth, said } from "../said.screen.ts";
import { figureWords } from "./figure-words.screen.ts";

interface Keyed {
  readonly key: string;
  readonly label?: Bilingual;
}

const isKeyed = (value: unknown): value is Keyed => isObject(value) && typeof value.key === "string";
const entryOf = (list: unknown, key: string): unknown =>
  Array.isArray(list) ? list.find((entry) => isKeyed(entry) && entry.key === key) : undefined;

function stepInto(within: unknown, key: string): unknown {
  if (Array.isArray(within)) return entryOf(within, key);
  if (!isObject(within)) return undefined;
  if (Object.hasOwn(within, key)) return within[key];
  for (const list of Object.values(within)) {
    const found = entryOf(list, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that a path over keys leads through, from the definition to what stands there: `bands.amount.small.to` is the edge of an entry of a list within an entry. */
function stepsTo(definition: RegisterDefinition, at: string): readonly unknown[] {
  const steps: unknown[] = [];
  let within: unknown = definition;
  for (const key of at.split(".")) {
    within = stepInto(within, key);
    steps.push(within);
  }
  return steps;
}

/** What stands at a path over keys, as bindings name it; undefined for nothing. */
export const valueAt = (definition: RegisterDefinition, at: string): unknown => stepsTo(definition, at).at(-1);

const edges: Readonly<Record<string, Bilingual>> = { from: both("下限", "lower edge"), to: both("上限", "upper edge") };

/** What a place is called: the names of the entries on the way to it, and of the setting. */
function nameOf(definition: RegisterDefinition, at: string): Bilingual {
  const names = stepsTo(definition, at).flatMap((step) => (isKeyed(step) && step.label ? [inBoth(step.label)] : []));
  const [list = "", ...rest] = at.split(".");
  const setting = (list === "bands" ? edges : settingNames)[rest.at(-1) ?? list];
  const all = setting ? [...names, setting] : names;
  return both(all.map(({ zh }) => zh).join(" · ") || at, all.map(({ en }) => en).join(" · ") || at);
}

/** A place of a definition with what stands there, in words: "Answer · within: 24 hours". */
export function sayFigure(definition: RegisterDefinition, at: string): Bilingual {
  const value = figureWords(valueAt(definition, at));
  const name = nameOf(definition, at);
  return value ? said(both("%{name}：%{value}", "%{name}: %{value}"), { name, value }) : name;
}
