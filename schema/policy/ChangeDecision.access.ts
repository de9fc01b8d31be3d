import { type Access, reads, visibleThrough } from "../shared/access.ts";

/** As readable as the text. */
export const changeDecisionAccess: Access = { always: [visibleThrough("revision")], rules: [reads("anyone", "all")] };
