import { anchorOf, type ReadProvision } from "../provision.ts";

/** Marks the provision at which a reader has arrived. */
const HERE = "here";

/** Goes to a place of the text at once and gives it the focus. Twice, because text out of sight gets its true height only when it is near. */
export function goToElement(place: HTMLElement): void {
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
  requestAnimationFrame(() => place.scrollIntoView({ block: "start" }));
}

/** Goes to a provision of the page and marks it. */
export function goToProvision(provision: Pick<ReadProvision, "id">): void {
  const place = document.getElementById(anchorOf(provision));
  if (!place) return;
  for (const other of document.querySelectorAll(`.provision.${HERE}`)) other.classList.remove(HERE);
  place.classList.add(HERE);
  goToElement(place);
}

/** The id of the provision that stands first below the top of the window, of those that are given in order. */
export function provisionInSight(provisions: readonly Pick<ReadProvision, "id">[], top: number): string | null {
  let [low, high] = [0, provisions.length - 1];
  let found: string | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = provisions[middle];
    const place = entry && document.getElementById(anchorOf(entry));
    if (!entry || !place) return found;
    if (place.getBoundingClientRect().top <= top) {
      found = entry.id;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
