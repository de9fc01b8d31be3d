import { keepDutyPoints } from "../../register/points/keep-duty-points.ts";
import type { JobWork } from "./job-work.ts";

/** Lets points follow from duties that were missed, or are missed no more. */
export const keepPoints: JobWork<"keepPoints"> = ({ sql, now }) => keepDutyPoints(sql, { personId: null, now });
