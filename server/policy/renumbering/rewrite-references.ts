import { replaceWords } from "../../../schema/policy/blocks/replace-words.screen.ts";
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

/** The texts of provisions in which references get the words that say what they mean, by the provision's id. */
export function rewrittenTexts(provisions: readonly CitingProvision[], references: readonly KnownReference[]): ReadonlyMap<string, string> {
  const changed = byProvision(
    references.filter(({ standing, reference }) => standing.words !== null && standing.words !== reference.words),
  );
  return new Map(
    provisions.flatMap((provision) => {
      const here = changed.get(provision.id);
      if (!here) return [];
      const words = here.map(({ reference: { from, to }, standing }) => ({ from, to, words: standing.words ?? "" }));
      return [[provision.id, replaceWords(provision, words)] as const];
    }),
  );
}

/** What references mean once those among `rewritten` have their new words; those taken at their words mean what they lead to now. */
export function meaningsAfter(
  references: readonly KnownReference[],
  rewritten: ReadonlySet<KnownReference>,
  atTheirWords: ReadonlySet<KnownReference> = new Set(),
): Memory {
  const memory = new Map<string, Remembered[]>();
  for (const one of references) {
    const { provision, reference, own, documentId, standing } = one;
    const meaning = atTheirWords.has(one) ? one.leadsTo : one.meaning;
    const words = rewritten.has(one) ? (standing.words ?? reference.words) : reference.words;
    const known = memory.get(provision.identity) ?? [];
    memory.set(provision.identity, known);
    known.push({ id: one.remembered?.id ?? "", words, from: -1, to: -1, own, documentId: own ? null : documentId, meaning, state: "" });
  }
  return memory;
}
