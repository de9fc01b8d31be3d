import { type Access, reads, visibleThrough } from "../shared/access.ts";

/** What is said against points is as readable as the points. */
export const pointsDisputeAccess: Access = {
  always: [visibleThrough("entry")],
  rules: [reads("anyone", "all")],
};
