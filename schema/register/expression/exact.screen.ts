/**
 * An exact number: a whole one over another, so that neither tenths nor thirds are lost on the way to the cent. Beyond two thousand bits the
 * rest is rounded to forty places, and nothing reaches a size that takes time.
 */
export interface Exact {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

const PLACES = 10n ** 40n;
const MOST = 1n << 2048n;
/** Beyond it a number is none that anybody means. */
const GREATEST = 10n ** 30n;

const size = (whole: bigint) => (whole < 0n ? -whole : whole);

/** Divides and rounds to the nearest whole, halves away from zero, as people round amounts. */
function divided(top: bigint, bottom: bigint): bigint {
  const half = (2n * size(top) + bottom) / (2n * bottom);
  return top < 0n ? -half : half;
}

/** The number; null for one that is too great. */
function made(top: bigint, bottom: bigint): Exact | null {
  if (size(top) > GREATEST * bottom) return null;
  if (bottom < MOST && size(top) < MOST) return { top, bottom };
  return { top: divided(top * PLACES, bottom), bottom: PLACES };
}

const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/** The number that a decimal text says: "1234.50", "1e-7". */
export function exact(text: string): Exact | null {
  const [, sign, whole = "", places = "", exponent = "0"] = written.exec(text) ?? [];
  if (sign === undefined) return null;
  const shift = Number(exponent) - places.length;
  if (Math.abs(shift) > 400) return null;
  const digits = BigInt(`${sign}${whole}${places}`);
  return shift < 0 ? made(digits, 10n ** BigInt(-shift)) : made(digits * 10n ** BigInt(shift), 1n);
}

export const exactWhole = (whole: bigint | number): Exact => ({ top: BigInt(whole), bottom: 1n });

export function add(a: Exact, b: Exact): Exact | null {
  if (a.bottom === b.bottom) return made(a.top + b.top, a.bottom);
  if (a.bottom % b.bottom === 0n) return made(a.top + b.top * (a.bottom / b.bottom), a.bottom);
  if (b.bottom % a.bottom === 0n) return made(a.top * (b.bottom / a.bottom) + b.top, b.bottom);
  return made(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export const negative = ({ top, bottom }: Exact): Exact => ({ top: -top, bottom });

export const multiply = (a: Exact, b: Exact): Exact | null => made(a.top * b.top, a.bottom * b.bottom);

/** Null where it would be divided by nothing. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (b.top === 0n) return null;
  const top = a.top * b.bottom;
  const bottom = a.bottom * b.top;
  return bottom < 0n ? made(-top, -bottom) : made(top, bottom);
}

/** Below zero where a is less than b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** What is left when b is taken away as often as it goes in whole; it has the sign of a. */
export function remainder(a: Exact, b: Exact): Exact | null {
  if (b.top === 0n) return null;
  const bottom = a.bottom * b.bottom;
  return made((a.top * b.bottom) % (b.top * a.bottom), bottom);
}

/** Rounded to so many places: half away from zero, down or up. */
export function rounded({ top, bottom }: Exact, places: number, way: "half" | "down" | "up" = "half"): Exact {
  const scale = 10n ** BigInt(places);
  const scaled = top * scale;
  if (way === "half") return { top: divided(scaled, bottom), bottom: scale };
  const cut = scaled / bottom;
  const over = scaled % bottom;
  if (way === "down") return { top: over < 0n ? cut - 1n : cut, bottom: scale };
  return { top: over > 0n ? cut + 1n : cut, bottom: scale };
}

/** The decimal text with just so many places, rounded by half: "-1234.50". */
export function exactText(value: Exact, places: number): string {
  const { top } = rounded(value, places);
  const digits = String(size(top)).padStart(places + 1, "0");
  const sign = top < 0n ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
