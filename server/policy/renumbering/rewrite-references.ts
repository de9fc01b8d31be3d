import { type Replacement, replaceWords } from "../../../schema/policy/blocks/replace-words.screen.ts";
import type { KnownReference } from "../reference/keep-references.ts";
import type { Memory, Remembered } from "../reference/remembered.ts";
import type { CitingProvision } from "../reference/text-references.ts";

/** References by the provision in which they stand, in order. */
function byProvision(references: readonly KnownReference[]): ReadonlyMap<string, readonly KnownReference[]> {
  const found = new Map<string, KnownReference[]>();
  for (const one of references) {
    const known = found.get(one.provision.id) ?? [];
    found.set(one.provision.id, known);
    known.push(one);
  }
  return found;
}

/** The texts of provisions with other words for some references, by the provision's id. */
function replacedTexts(
  provisions: readonly CitingProvision[],
  references: readonly KnownReference[],
  replacement: (one: KnownReference) => Replacement,
): ReadonlyMap<string, string> {
  const changed = byProvision(references);
  return new Map(
    provisions.flatMap((provision) => {
      const here = changed.get(provision.id);
      return here ? [[provision.id, replaceWords(provision, here.map(replacement))] as const] : [];
    }),
  );
}

/** The texts of provisions in which references get the words that say what they mean. */
export const rewrittenTexts = (
  provisions: readonly CitingProvision[],
  references: readonly KnownReference[],
): ReadonlyMap<string, string> =>
  replacedTexts(
    provisions,
    references.filter(({ standing, reference }) => standing.words !== null && standing.words !== reference.words),
    ({ reference: { from, to }, standing }) => ({ from, to, words: standing.words ?? "" }),
  );

/** The texts of provisions in which references that were put in by hand are plain words. */
export const unmarkedTexts = (provisions: readonly CitingProvision[], references: readonly KnownReference[]): ReadonlyMap<string, string> =>
  replacedTexts(
    provisions,
    references.filter(({ made }) => made !== null),
    ({ reference: { from, to, words } }) => ({ from, to, words, unmarked: true }),
  );

/** What references mean once those among `rewritten` have their new words; those taken at their words mean what they lead to now. */
export function meaningsAfter(
  references: readonly KnownReference[],
  rewritten: ReadonlySet<KnownReference>,
  atTheirWords: ReadonlySet<KnownReference> = new Set(),
): Memory {
  const memory = new Map<string, Remembered[]>();
  for (const one of references) {
    // Without its mark it means what its words say.
    if (one.made && atTheirWords.has(one)) continue;
    const { provision, reference, own, documentId, standing } = one;
    const meaning = atTheirWords.has(one) ? one.leadsTo : one.meaning;
    const words = rewritten.has(one) ? (standing.words ?? reference.words) : reference.words;
    const known = memory.get(provision.identity) ?? [];
    memory.set(provision.identity, known);
    known.push({ id: one.remembered?.id ?? "", words, from: -1, to: -1, own, documentId: own ? null : documentId, meaning, state: "" });
  }
  return memory;
}
