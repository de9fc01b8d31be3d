import { useDeferredValue, useState } from "react";
import { isLeftBelow } from "../../../shared/use-scroll-place.ts";
import { useList } from "../ListContext.ts";
import { placeOf } from "../list-place.ts";

/** Pixels at the top of the window where no rows are: the bar, the title, the filters. */
const above = 160;

/**
 * How many of the page's rows to draw: at first those that the window shows, the others as soon as these stand. Whoever comes back to a place
 * further down finds all of them at once.
 * @param height least pixels of a row
 * @param least how many are needed at once in any case
 */
export function useDrawnRows(height: number, least = 0): number {
  const { rows, screen, params } = useList();
  const count = rows?.length ?? 0;
  const [first] = useState(() =>
    isLeftBelow(placeOf(screen.resource, params)) ? count : Math.max(least, Math.ceil((window.innerHeight - above) / height)),
  );
  return useDeferredValue(count, Math.min(count, first));
}
