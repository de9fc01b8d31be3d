import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { invalid } from "../../errors.ts";

/** Characters of a definition as JSON at most: 300 fields with all their words in both languages are a third of it. */
const LARGEST = 1_000_000;

const lists = ["fields", "states", "transitions", "sections", "recordTitle"] as const;
const templates = ["everybody", "department", "involved", "circle"];
const rights = ["read", "create", "act", "configure"] as const;

function hasAccess(access: unknown): boolean {
  if (!isObject(access)) return false;
  return rights.every((right) => {
    const template: unknown = access[right];
    return isObject(template) && templates.includes(String(template.template));
  });
}

function hasTitles(titles: unknown): boolean {
  if (!isObject(titles)) return false;
  const isText = (text: unknown) => isObject(text) && typeof text.zh === "string" && typeof text.en === "string";
  return isText(titles.singular) && isText(titles.plural);
}

const isDefinition = (value: unknown): value is RegisterDefinition =>
  isObject(value) &&
  value.format === 1 &&
  typeof value.numbering === "string" &&
  lists.every((name) => Array.isArray(value[name])) &&
  hasTitles(value.titles) &&
  hasAccess(value.access);

/**
 * A definition that came from outside, as far as it can be kept as a draft: it has its parts. What is wrong within them is told by
 * `problemsOf`, and keeps it from being published.
 * @throws INVALID at `path` for what is no definition
 */
export function readDefinition(value: unknown, path: string): RegisterDefinition {
  if (!isDefinition(value)) throw invalid(path, "registerFormat");
  if (JSON.stringify(value).length > LARGEST) throw invalid(path, "registerTooLarge", { max: LARGEST / 1_000 });
  return value;
}
