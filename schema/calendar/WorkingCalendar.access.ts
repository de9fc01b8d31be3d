import { type Access, does, reads } from "../shared/access.ts";

/** Of years and their days: everybody counts by them, administrators keep them. */
export const workingCalendarAccess: Access = {
  always: [],
  rules: [reads("staff", "all"), reads("administrator", "all"), reads("auditor", "all"), does("administrator", ["create", "update"])],
};
