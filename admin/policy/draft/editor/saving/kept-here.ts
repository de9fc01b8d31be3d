import { draftOf, forgetDraft, keepDraft } from "../../../../providers/form-draft.ts";
import type { Kept } from "../text/kept.ts";

/** Work on a draft that the server does not have yet. */
export interface KeptHere {
  /** The text that it began from. */
  readonly base: readonly Kept[];
  readonly mine: readonly Kept[];
}

const formOf = (draftId: string) => `draftText.${draftId}`;

const isKept = (value: unknown): value is readonly Kept[] =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "id" in one && "text" in one && "parent" in one);

/** Keeps unsaved work for this person in this tab, over a reload and an end of the session. Answers whether there was room. */
export const keepHere = (person: string, draftId: string, { base, mine }: KeptHere): boolean =>
  keepDraft(person, formOf(draftId), { values: { mine }, base: { provisions: base }, at: new Date().toISOString() });

/** What the person left unsaved in this draft, if anything. */
export function foundHere(person: string, draftId: string): KeptHere | null {
  const found = draftOf(person, formOf(draftId));
  const [mine, base] = [found?.values.mine, found?.base?.provisions];
  return isKept(mine) && isKept(base) ? { mine, base } : null;
}

export const forgetHere = (person: string, draftId: string): void => forgetDraft(person, formOf(draftId));
