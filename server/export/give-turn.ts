import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { turnstile } from "../database/turnstile.ts";

type Turns = ReturnType<typeof turnstile>;

/** Files that are made at a time, by everybody and by one account: each holds its whole list. */
const AT_ONCE = { all: 2, ofOne: 1 } as const;

const all = turnstile(AT_ONCE.all);
/** As many accounts as never export at the same time. */
const ofOne = new LRUCache<string, Turns>({ max: 1_000 });

/** Makes a large file when it is the account's turn, and everybody's. */
export function inTurn<File>(account: string, make: () => Promise<File>): Promise<File> {
  const own = ofOne.get(account) ?? turnstile(AT_ONCE.ofOne);
  ofOne.set(account, own);
  return own(() => all(make));
}

/** A long list in pieces, between which others are served: all at once, going through it would keep everybody waiting. */
export async function* inPieces<Item>(list: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < list.length; from += size) {
    yield list.slice(from, from + size);
    await setImmediate();
  }
}
