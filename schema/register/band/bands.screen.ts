import type { Band } from "../definition/flow.screen.ts";

type Edge = NonNullable<Band["from"]>;

/** Numbers that belong to no band or to several, said as people would ask: what becomes of exactly this one, or of those between. */
export interface BandFault {
  readonly kind: "gap" | "overlap";
  /** The bands on both sides; null beyond the last one. */
  readonly between: readonly [lower: string | null, upper: string | null];
  /** Exactly this number; or the open range from the first to the second, null for without end. */
  readonly numbers: number | readonly [number | null, number | null];
}

const below = (value: number, edge: Edge | undefined) =>
  edge !== undefined && (value < edge.value || (value === edge.value && !edge.included));
const above = (value: number, edge: Edge | undefined) =>
  edge !== undefined && (value > edge.value || (value === edge.value && !edge.included));

/** The band in which a number lies; null for none, which published bands never have. */
export const bandOf = (bands: readonly Band[], value: number): Band | null =>
  bands.find(({ from, to }) => !below(value, from) && !above(value, to)) ?? null;

/** Where a band that is not empty begins, from low to high; one without a beginning comes first. */
const byBeginning = (a: Band, b: Band) =>
  (a.from?.value ?? Number.NEGATIVE_INFINITY) - (b.from?.value ?? Number.NEGATIVE_INFINITY) ||
  Number(b.from?.included ?? true) - Number(a.from?.included ?? true);

/** Whether no number lies in it. */
export const isEmptyBand = ({ from, to }: Band): boolean =>
  from !== undefined && to !== undefined && (from.value > to.value || (from.value === to.value && !(from.included && to.included)));

function faultBetween(lower: Band, upper: Band): BandFault | null {
  const between = [lower.key, upper.key] as const;
  const { to } = lower;
  const { from } = upper;
  if (!to || !from) return { kind: "overlap", between, numbers: [from?.value ?? null, to?.value ?? null] };
  if (to.value < from.value) return { kind: "gap", between, numbers: [to.value, from.value] };
  if (to.value > from.value) return { kind: "overlap", between, numbers: [from.value, to.value] };
  if (to.included && from.included) return { kind: "overlap", between, numbers: to.value };
  return to.included || from.included ? null : { kind: "gap", between, numbers: to.value };
}

/** Every place where these bands leave a number to none or to two; none when they cover all numbers once. Empty bands are left aside. */
export function bandFaults(bands: readonly Band[]): readonly BandFault[] {
  const sorted = bands.filter((band) => !isEmptyBand(band)).sort(byBeginning);
  const first = sorted[0];
  if (!first) return [{ kind: "gap", between: [null, null], numbers: [null, null] }];
  const faults: BandFault[] = [];
  if (first.from) faults.push({ kind: "gap", between: [null, first.key], numbers: [null, first.from.value] });
  let highest = first;
  for (const band of sorted.slice(1)) {
    const fault = faultBetween(highest, band);
    if (fault) faults.push(fault);
    if (!above(band.to?.value ?? Number.POSITIVE_INFINITY, highest.to)) continue;
    highest = band;
  }
  if (highest.to) faults.push({ kind: "gap", between: [highest.key, null], numbers: [highest.to.value, null] });
  return faults;
}
