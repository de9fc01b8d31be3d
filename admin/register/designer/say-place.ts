import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { dataAt, isData, listAt } from "./entry/data.ts";
import { entryName } from "./entry/edit-entries.ts";
import type { EntryDescription } from "./entry/entry-description.ts";
import { designerTabs } from "./entry/parts.ts";

type Say = (text: Bilingual) => string;

/** What the rest of a path means within an entry: the property that it begins with, and what lies in its list. */
function within(
  of: EntryDescription,
  rest: readonly string[],
  entry: unknown,
  definition: RegisterDefinition,
  say: Say,
): readonly string[] {
  const path = rest.join(".");
  const property = of.properties.find(({ at }) => path === at || path.startsWith(`${at}.`));
  if (!property) return [];
  const [index, ...inner] = path.slice(property.at.length + 1).split(".");
  if (property.input !== "list" || index === undefined || index === "") return [say(property.label)];
  const line = listAt(entry, property.at)[Number(index)];
  return [
    say(property.label),
    ...(line ? [say(entryName(property.of, line, definition))] : []),
    ...within(property.of, inner, line, definition, say),
  ];
}

/** The place of a problem in words, e.g. "Steps · Route · Who may", for `transitions.0.who`; empty for the definition as a whole. */
export function sayPlace(at: string, definition: RegisterDefinition, say: Say): string {
  const [list = "", ...rest] = at.split(".");
  const part = designerTabs.flatMap(({ parts, singles = [] }) => [...parts, ...singles]).find((candidate) => candidate.at === list);
  if (!part) return "";
  const held = dataAt(definition, list);
  if (!Array.isArray(held))
    return [say(part.label), ...within(part.of, rest, held, definition, say)].filter((word) => word !== "").join(" · ");
  const [index, ...inner] = rest;
  const entry: unknown = held[Number(index)];
  const named = isData(entry) ? [say(entryName(part.of, entry, definition))] : [];
  return [say(part.label), ...named, ...within(part.of, inner, entry, definition, say)].filter((word) => word !== "").join(" · ");
}

/** The page of the designer on which the place lies. */
export function tabOf(at: string): string {
  const [list = ""] = at.split(".");
  if (list === "access") return "access";
  if (list === "bindings") return "rules";
  return designerTabs.find(({ parts, singles = [] }) => [...parts, ...singles].some((part) => part.at === list))?.key ?? "register";
}
