import { useEffect, useLayoutEffect, useRef } from "react";
import { useNavigationType } from "react-router";
import type { ResourceName } from "../../records/resource-name.ts";
import { type ListParams, searchOf } from "./list-params.ts";

/** How far each list was scrolled, by its address. */
const scrolled = new Map<string, number>();

const placeOf = (resource: ResourceName, params: ListParams): string => `${resource}?${searchOf(params)}`;

/** Whether the list was left scrolled down, so that coming back leads there. */
export const isLeftBelow = (resource: ResourceName, params: ListParams): boolean => (scrolled.get(placeOf(resource, params)) ?? 0) > 0;

/** Scrolls a list to where it was left, once its rows are there; a page that one turns to begins at its top. */
export function useReturn(resource: ResourceName, params: ListParams, ready: boolean): void {
  const place = placeOf(resource, params);
  const pages = `${resource} ${params.view ?? ""} ${params.page}`;
  const back = useNavigationType() === "POP";
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!ready || shown.current === pages) return;
    const first = shown.current === null;
    shown.current = pages;
    const before = scrolled.get(place);
    if ((first || back) && before !== undefined) window.scrollTo(0, before);
    else if (!first) window.scrollTo(0, 0);
  }, [ready, pages, place, back]);
  useEffect(() => {
    const note = () => void scrolled.set(place, window.scrollY);
    window.addEventListener("scroll", note, { passive: true });
    return () => window.removeEventListener("scroll", note);
  }, [place]);
}
