import { useEffect, useLayoutEffect, useRef } from "react";
import { useNavigationType } from "react-router";

/** How far each place was scrolled, by what is shown there. */
const scrolled = new Map<string, number>();

/** Whether the place was left scrolled down, so that coming back leads there. */
export const isLeftBelow = (place: string): boolean => (scrolled.get(place) ?? 0) > 0;

/** Scrolls to where the place was left, once what is shown there has come; a page of it that one turns to begins at its top. */
export function useScrollPlace(place: string, page: string, ready: boolean): void {
  const back = useNavigationType() === "POP";
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!ready || shown.current === page) return;
    const first = shown.current === null;
    shown.current = page;
    const before = scrolled.get(place);
    if ((first || back) && before !== undefined) window.scrollTo(0, before);
    else if (!first) window.scrollTo(0, 0);
  }, [ready, page, place, back]);
  useEffect(() => {
    const note = () => void scrolled.set(place, window.scrollY);
    window.addEventListener("scroll", note, { passive: true });
    return () => window.removeEventListener("scroll", note);
  }, [place]);
}
