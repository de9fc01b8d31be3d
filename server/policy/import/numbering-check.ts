import type { Marker } from "./marker.ts";
import type { ImportWarningCode } from "./parsed-regulation.ts";

/** Whether a marker's number is the one after the other's; 第X条之一 comes after 第X条, and any of them before the next article. */
export function isNext(last: Marker, marker: Marker): boolean {
  if (marker.inserted > 0) return marker.number === last.number && marker.inserted === last.inserted + 1;
  if (marker.prefix !== last.prefix) return marker.number === 1;
  return marker.number === last.number + 1;
}

/**
 * What is wrong with a number, given the one before it in its list.
 * @param elsewhere the last number of this key under another heading: chapters may restart under each part, or run on
 */
export function numberingFault(last: Marker | null, marker: Marker, elsewhere: Marker | null): ImportWarningCode | null {
  if (last === null) {
    const goesOn = elsewhere !== null && isNext(elsewhere, marker);
    return marker.number === 1 || goesOn ? null : "numberGap";
  }
  if (isNext(last, marker)) return null;
  if (marker.number === last.number && marker.inserted === last.inserted) return "numberRepeat";
  if (marker.number === 1 && marker.inserted === 0) return "numberRestart";
  return marker.number > last.number || marker.inserted > last.inserted ? "numberGap" : "numberBackwards";
}
