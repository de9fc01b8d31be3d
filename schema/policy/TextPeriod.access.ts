import { type Access, reads, visibleThrough } from "../shared/access.ts";

export const textPeriodAccess: Access = { always: [visibleThrough("revision")], rules: [reads("anyone", "all")] };
