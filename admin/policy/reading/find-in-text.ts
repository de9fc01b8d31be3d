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

/** Every place below an element where the words stand, in order; capitals do not matter. */
function placesOf(root: Element, words: string): Range[] {
  const wanted = words.toLowerCase();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Range[] = [];
  for (let node = walker.nextNode(); node && places.length < MOST; node = walker.nextNode()) {
    const text = (node.textContent ?? "").toLowerCase();
    for (let from = text.indexOf(wanted); from >= 0 && places.length < MOST; from = text.indexOf(wanted, from + wanted.length)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
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
