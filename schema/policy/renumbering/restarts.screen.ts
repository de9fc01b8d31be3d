import type { Provision } from "../Provision.ts";
import { labelNumber } from "../references/label.screen.ts";

/** Kinds that may run on from one heading to the next; all others are counted anew below each. */
const mayRunOn = new Set<string>(["part", "subpart", "chapter", "section", "article", "annex"]);

/**
 * The kinds whose numbers run on through the text: those of which more lists go on from the one before than begin anew. Articles and
 * chapters run on where there is nothing to tell by, sections begin anew.
 * @param parents place of the provision above each, -1 at the top
 */
export function runsOn(provisions: readonly Pick<Provision, "kind" | "label">[], parents: readonly number[]): ReadonlySet<string> {
  const votes = new Map<string, number>();
  const firsts = new Map<string, Set<number>>();
  for (const [place, { kind, label }] of provisions.entries()) {
    const number = labelNumber(label);
    if (!mayRunOn.has(kind) || number === null) continue;
    const lists = firsts.get(kind) ?? new Set();
    firsts.set(kind, lists);
    const parent = parents[place] ?? -1;
    if (lists.has(parent)) continue;
    lists.add(parent);
    if (lists.size > 1 && provisions[parent]?.kind !== "annex")
      votes.set(kind, (votes.get(kind) ?? 0) + (/(?:^|\.)1(?:$|-)/.test(number) ? -1 : 1));
  }
  return new Set([...mayRunOn].filter((kind) => (votes.get(kind) ?? (kind === "section" ? -1 : 1)) > 0));
}
