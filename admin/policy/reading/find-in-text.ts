import { useCallback, useEffect, useState } from "react";

/** Names under which the style sheet colours what was found. */
const ALL = "found";
const CURRENT = "found-now";

/** More places than anybody steps through; bounds the work of a search for one letter. */
const MOST = 2_000;

/** What was found is coloured without touching the text, which stays as it is for reading aloud and copying. */
export const foundStyles = {
  [`::highlight(${ALL})`]: { backgroundColor: "#F4DE8C", color: "#1D2127" },
  [`::highlight(${CURRENT})`]: { backgroundColor: "#E08A2E", color: "#1D2127" },
} as const;

/** What begins a line of its own: words are found across links and emphasis, and not across these. */
const BLOCK = "div, td, th, li, p, h2, h3, article, button";

/** The texts below an element that are read in one go, in order. */
function runsOf(root: Element): Node[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const runs: Node[][] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around: Element | null = node.parentElement?.closest(BLOCK) ?? null;
    if (around === block) runs.at(-1)?.push(node);
    else runs.push([node]);
    block = around;
  }
  return runs;
}

/** The node in which a place of a run lies, and where. */
function nodeAt(run: readonly Node[], place: number, isEnd: boolean): readonly [Node, number] | null {
  let before = 0;
  for (const node of run) {
    const length = node.textContent?.length ?? 0;
    if (place < before + length || (isEnd && place === before + length)) return [node, place - before];
    before += length;
  }
  return null;
}

/** Every place below an element where the words stand, in order; capitals do not matter. */
function placesOf(root: Element, words: string): Range[] {
  const wanted = words.toLowerCase();
  const places: Range[] = [];
  for (const run of runsOf(root)) {
    const text = run
      .map((node) => node.textContent ?? "")
      .join("")
      .toLowerCase();
    for (let from = text.indexOf(wanted); from >= 0 && places.length < MOST; from = text.indexOf(wanted, from + wanted.length)) {
      const [start, end] = [nodeAt(run, from, false), nodeAt(run, from + wanted.length, true)];
      if (!start || !end) continue;
      const range = new Range();
      range.setStart(...start);
      range.setEnd(...end);
      places.push(range);
    }
  }
  return places;
}

/** Browsers that cannot colour ranges still count them and go to them. */
const highlights = () => ("highlights" in CSS ? CSS.highlights : null);

function colour(places: readonly Range[], current: number): void {
  const known = highlights();
  if (!known) return;
  known.set(ALL, new Highlight(...places));
  const now = places[current];
  known.set(CURRENT, now ? new Highlight(now) : new Highlight());
}

/** Finds words in the text within an element: how often, which place is the current one, and the way to the next and previous. */
export function useTextSearch(root: React.RefObject<Element | null>, words: string, version: unknown) {
  const [places, setPlaces] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(-1);
  // A text that is shown otherwise has other places, so `version` is among what this follows.
  useEffect(() => {
    setPlaces(root.current && words !== "" ? placesOf(root.current, words) : []);
    setCurrent(-1);
  }, [root, words, version]);
  useEffect(() => {
    colour(places, current);
    return () => {
      highlights()?.delete(ALL);
      highlights()?.delete(CURRENT);
    };
  }, [places, current]);
  const step = useCallback(
    (by: 1 | -1) => {
      if (places.length === 0) return;
      const next = (Math.max(current, by === 1 ? -1 : 0) + by + places.length) % places.length;
      setCurrent(next);
      places[next]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    },
    [places, current],
  );
  return { count: places.length, place: current + 1, step };
}
