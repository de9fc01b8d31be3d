import { findMarkers } from "./find-markers.ts";
import type { LevelStyle, Marker } from "./marker.ts";
import type { ListLabel } from "./word/list-labels.ts";

/**
 * The marker that an automatic label is: as a typed label where that would be understood, otherwise by the level of its list (步骤1, A-1).
 * @param printed without white space around it
 */
export function automaticMarker(printed: string, { number, level }: ListLabel): Marker {
  const whole = { start: 0, end: printed.length, certain: true } as const;
  const [typed] = findMarkers(printed, { number: 1, start: 0, end: printed.length, level: 0 });
  // i. is the ninth letter, or the first Roman number.
  const fits = typed?.key !== "(a)" || typed.number === number || !/[ivx]/i.test(printed);
  if (typed?.start === 0 && typed.end === printed.length && fits) return { ...typed, ...whole };
  const rung = { type: "rung", number, inserted: 0, separator: "", arabic: true, ...whole } as const;
  const parts = /^(\d{1,9}(?:[.．]\d{1,9}){0,8})[.．、]?$/.exec(printed)?.[1]?.split(/[.．]/);
  if (!parts) return { ...rung, key: `w${level}` as LevelStyle, prefix: "" };
  const prefix = parts.slice(0, -1).join(".");
  return { ...rung, key: decimals[parts.length - 1] ?? "d5", number: Number(parts.at(-1)), prefix };
}

const decimals = ["d1", "d2", "d3", "d4", "d5"] as const;
