import { chineseReferences } from "./chinese.screen.ts";
import { englishReferences } from "./english.screen.ts";
import type { Reference } from "./reference.screen.ts";

/**
 * The references in what a provision says, in the order of the text, none over another: 第五条第二款, 前款, 本章, 第三条至第五条,
 * 《另一制度》第八条, Article 5(2), the preceding paragraph. What follows the name of a document is its, whether there is one or not, so that
 * 《劳动合同法》第四条 is never taken for an article of the text itself. Takes time in proportion to the length of the text.
 * @param text the plain text, without the provision's label
 */
export function recogniseReferences(text: string): readonly Reference[] {
  const found = [...chineseReferences(text), ...(/[A-Za-z]{3}/.test(text) ? englishReferences(text) : [])].toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  );
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
