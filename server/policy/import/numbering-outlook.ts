import type { Marker } from "./marker.ts";

/** How many candidates ahead are looked at: enough to pass over a few look-alikes, few enough to stay linear. */
const HORIZON = 6;

/** Knows the candidates that are still to come, so that a list can be told from a look-alike by its second number. */
export class NumberingOutlook {
  readonly #byKey = new Map<string, Marker[]>();

  constructor(candidates: readonly Marker[]) {
    for (const candidate of candidates) {
      const list = this.#byKey.get(candidate.key);
      if (list) list.push(candidate);
      else this.#byKey.set(candidate.key, [candidate]);
    }
  }

  #firstAfter(list: readonly Marker[], offset: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.start ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Whether a number of this key comes soon after the offset, before the key's number 1 comes again. */
  comes(key: string, number: number, offset: number): boolean {
    const list = this.#byKey.get(key);
    if (!list) return false;
    const first = this.#firstAfter(list, offset);
    for (let at = first; at < Math.min(list.length, first + HORIZON); at++) {
      const candidate = list[at];
      if (candidate?.number === number) return true;
      if (candidate?.number === 1 && number > 2) return false;
    }
    return false;
  }

  /** The next candidate of a key after the offset, null when none comes. */
  nextAfter(key: string, offset: number): Marker | null {
    const list = this.#byKey.get(key);
    return list?.[this.#firstAfter(list, offset)] ?? null;
  }

  /** Whether a list goes on with this number after the offset, without having begun anew before. */
  resumes(key: string, number: number, offset: number): boolean {
    const list = this.#byKey.get(key);
    if (!list) return false;
    return list[this.#firstAfter(list, offset)]?.number === number;
  }
}
