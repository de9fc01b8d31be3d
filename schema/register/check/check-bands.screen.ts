import { both } from "../../shared/field.screen.ts";
import { bandFaults, isEmptyBand } from "../band/bands.screen.ts";
import type { Bands } from "../definition/flow.screen.ts";
import { pointsScope } from "../expression/scope.screen.ts";
import type { Checking } from "./checking.screen.ts";

const below = both("更小的数", "the smallest numbers");
const above = both("更大的数", "the greatest numbers");

function checkEdges(checking: Checking, at: string, { bands }: Bands): void {
  const labelOf = (key: string | null) => bands.find((band) => band.key === key)?.label ?? both("", "");
  for (const { kind, between, numbers } of bandFaults(bands)) {
    const [lower, upper] = between.map(labelOf) as [ReturnType<typeof labelOf>, ReturnType<typeof labelOf>];
    const place = bands.findIndex((band) => band.key === (between[1] ?? between[0]));
    const here = `${at}.${Math.max(0, place)}.${between[1] === null ? "to" : "from"}`;
    if (typeof numbers === "number") {
      checking.findings.error(here, kind === "overlap" ? "edgeToBoth" : "edgeToNeither", { number: numbers, lower, upper });
      continue;
    }
    const [from, to] = [numbers[0] ?? below, numbers[1] ?? above];
    checking.findings.error(here, kind === "overlap" ? "bandOverlap" : "bandGap", { from, to, lower, upper });
  }
}

/** Bands: each number that the record gives lies in one of them, and no more. */
export function checkBands(checking: Checking): void {
  const { definition, findings } = checking;
  const ofPoints = new Set((definition.points ?? []).map(({ bands }) => bands));
  checking.keyed("bands", definition.bands ?? []);
  for (const [place, one] of (definition.bands ?? []).entries()) {
    const at = `bands.${place}`;
    if (ofPoints.has(one.key)) {
      if (one.over.trim() !== "points") findings.error(`${at}.over`, "pointsBands");
    } else
      checking.formula(
        `${at}.over`,
        one.over,
        { gives: "number" },
        one.over.trim() === "points" && ofPoints.size > 0 ? pointsScope : undefined,
      );
    checking.keyed(`${at}.bands`, one.bands);
    if (one.bands.length === 0) findings.error(`${at}.bands`, "noBands");
    const empty = one.bands.findIndex(isEmptyBand);
    if (empty >= 0) findings.error(`${at}.bands.${empty}`, "emptyBand", { name: one.bands[empty]?.label ?? "" });
    else if (one.bands.length > 0) checkEdges(checking, `${at}.bands`, one);
  }
}
