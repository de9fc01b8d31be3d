import { onDay, revisionStateBeside } from "../../schema/policy/revision.sql.ts";
import { foldSought } from "../../schema/policy/sought-words.ts";
import { allOf } from "../access/logic.ts";
import type { Parameters } from "../model/parameters.ts";

/** What is looked for in provisions, and where. */
export interface ProvisionQuestion {
  readonly words: readonly string[];
  /** With all below it. */
  readonly departmentId?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
  /** Words of RevisionState. */
  readonly states?: readonly string[] | null | undefined;
  /** Only what was in force on that day. */
  readonly on?: string | null | undefined;
}

/** Neighbouring characters of a word, as `word_grams` of the database works them out. */
function gramsOf(word: string): string[] {
  const characters = Array.from(foldSought(word));
  return characters.slice(0, -1).flatMap((one, at) => {
    const gram = one + (characters[at + 1] ?? "");
    return /\s/.test(gram) ? [] : [gram];
  });
}

/** Whether a word can be found by the index: one character alone stands everywhere. */
export const isFindable = (word: string): boolean => gramsOf(word).length > 0;

/** SQL of the words in the forms in which they are looked for. */
export interface SoughtWords {
  /** All neighbouring characters, for the index. */
  readonly grams: string;
  /** One pattern a word. */
  readonly patterns: string;
  /** The words beside each other as they were typed. */
  readonly phrase: string;
}

export function soughtWords(words: readonly string[], parameters: Parameters): SoughtWords {
  const patterns = words.map((word) => `%${foldSought(word).replace(/[\\%_]/g, "\\$&")}%`);
  return {
    grams: `${parameters.add([...new Set(words.flatMap(gramsOf))])}::text[]`,
    patterns: `${parameters.add(patterns)}::text[]`,
    phrase: `${parameters.add(foldSought(words.join(" ")))}::text`,
  };
}

/** SQL: whether the text under the alias `r`, of the document under `d`, is one of those that are meant. */
export function meantTexts(
  { departmentId, categoryId, states, on }: ProvisionQuestion,
  r: string,
  d: string,
  parameters: Parameters,
): string {
  const day = on ? `${parameters.add(on)}::date` : "";
  return allOf([
    departmentId
      ? `${d}."owning_department_id" in (select x."id" from "department" x where ${parameters.add(departmentId)}::uuid = any(x."path"))`
      : "true",
    categoryId ? `${d}."category_id" = ${parameters.add(categoryId)}::uuid` : "true",
    states ? `${revisionStateBeside(r, d)} = any(${parameters.add(states)}::text[])` : "true",
    on ? `${onDay(d, "leading_revisions", day)} = ${r}."id"` : "true",
    on ? `${onDay(d, "period_states", day)} in ('inForce', 'trial')` : "true",
  ]);
}
