import { wordingOf } from "../draft/draft-pieces.ts";
import type { TextProvision } from "../draft/provision-store.ts";

/** How much of a text was changed. */
export interface ChangeSize {
  readonly provisions: number;
  readonly characters: number;
}

/** Characters between what two texts have in common at their beginning and end: never fewer than were changed. */
export function changedCharacters(before: string, after: string): number {
  const [one, two] = [[...before], [...after]];
  const shorter = Math.min(one.length, two.length);
  let head = 0;
  while (head < shorter && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1;
  return Math.max(one.length, two.length) - head - tail;
}

interface Said {
  readonly words: string;
  /** Its kind, and what it stands below and behind: a change of these is a change without a character. */
  readonly stands: string;
}

function saidOf(provisions: readonly TextProvision[], common: ReadonlySet<string>): Map<string, Said> {
  const last = new Map<string, string>();
  return new Map(
    provisions.map((provision) => {
      const above = provision.parent === null ? "" : (provisions[provision.parent]?.identity ?? "");
      const stands = `${provision.kind} ${above} ${last.get(above) ?? ""}`;
      if (common.has(provision.identity)) last.set(above, provision.identity);
      return [provision.identity, { words: wordingOf(provision), stands }];
    }),
  );
}

/** How much differs between two texts: new numbers alone do not count, a provision that stands elsewhere does. */
export function sizeOfChange(before: readonly TextProvision[], after: readonly TextProvision[]): ChangeSize {
  const known = new Set(before.map(({ identity }) => identity));
  const common = new Set(after.flatMap(({ identity }) => (known.has(identity) ? [identity] : [])));
  const [old, now] = [saidOf(before, common), saidOf(after, common)];
  let [provisions, characters] = [0, 0];
  for (const identity of new Set([...old.keys(), ...now.keys()])) {
    const [one, two] = [old.get(identity), now.get(identity)];
    const changed = changedCharacters(one?.words ?? "", two?.words ?? "");
    if (changed > 0 || one?.stands !== two?.stands) provisions += 1;
    characters += changed;
  }
  return { provisions, characters };
}
