import { latePart } from "../shared/late-part.ts";
import type { Colours } from "../theme/colours.ts";
import { Picture } from "./Picture.tsx";

const BarPicture = latePart(() => import("./BarPicture.tsx"));

/** A group of bars side by side, or stacked on one another. */
export interface BarSeries {
  readonly label: string;
  readonly colour: keyof Colours;
  readonly values: readonly number[];
}

export interface BarsProps {
  readonly name: string;
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  /** Lying bars, for labels that are names. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
}

/** Pixels that a lying bar takes, and a legend. */
const lyingBar = 30;
const legend = 28;

/** Bars of numbers, from zero; loaded when they are shown first. */
export function Bars(props: BarsProps) {
  const height = props.lying ? Math.max(2, props.labels.length) * lyingBar + 8 : 190;
  return (
    <Picture name={props.name} height={height + (props.series.length > 1 ? legend : 0)}>
      <BarPicture {...props} height={height} />
    </Picture>
  );
}
