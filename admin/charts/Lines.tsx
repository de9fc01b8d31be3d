import { latePart } from "../shared/late-part.ts";
import type { Colours } from "../theme/colours.ts";
import { Picture } from "./Picture.tsx";

const LinePicture = latePart(() => import("./LinePicture.tsx"));

export interface LineSeries {
  readonly label: string;
  readonly colour: keyof Colours;
  /** Null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  readonly dashed?: boolean;
  readonly filled?: boolean;
}

/** A day that stands out. */
export interface MarkedDay {
  readonly day: string;
  readonly label: string;
  readonly colour: keyof Colours;
}

export interface LinesProps {
  readonly name: string;
  readonly days: readonly string[];
  readonly series: readonly LineSeries[];
  readonly marks?: readonly MarkedDay[];
  readonly height?: number;
}

/** Pixels of a legend. */
const legend = 28;

/** Numbers over days, from zero; loaded when they are shown first. */
export function Lines({ height = 220, ...props }: LinesProps) {
  return (
    <Picture name={props.name} height={height + (props.series.length > 1 ? legend : 0)}>
      <LinePicture {...props} height={height} />
    </Picture>
  );
}
