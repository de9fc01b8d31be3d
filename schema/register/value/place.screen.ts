import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import type { WholeKind } from "../definition/field.screen.ts";
import { canonicalText } from "./text.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

/** Words for where something is; coordinates in degrees (WGS 84), to about a tenth of a metre. */
export interface PlaceValue {
  readonly words: string;
  readonly lat?: number;
  readonly lng?: number;
}

const longest = 200;
const noPlace = both("请用文字写明地点，最多 200 个字。", "Say the place in words, at most 200 characters.");
const noPosition = both("定位信息无效，请重新定位或只写文字。", "The position is not valid: locate again, or leave it out.");

const isDegree = (value: unknown, most: number): value is number => typeof value === "number" && Math.abs(value) <= most;
const rounded = (degrees: number) => Number(degrees.toFixed(6)) || 0;

/** A place. */
export const placeKind: ValueKind<Extract<WholeKind, { readonly kind: "place" }>> = {
  check: (value) => {
    if (!isObject(value) || typeof value.words !== "string") return wrong("noPlace", noPlace);
    const words = canonicalText(value.words, false);
    if (words === "" || [...words].length > longest) return wrong("noPlace", noPlace);
    const { lat, lng } = value;
    if (lat === undefined && lng === undefined) return kept({ words });
    if (!isDegree(lat, 90) || !isDegree(lng, 180)) return wrong("noPosition", noPosition);
    return kept({ words, lat: rounded(lat), lng: rounded(lng) });
  },
  say: (value) => (isObject(value) ? String(value.words) : ""),
  shownAs: () => ({ kind: "place" }),
};
