import { type Access, reads } from "../shared/access.ts";

export const approvalRouteVersionAccess: Access = {
  always: [],
  rules: [reads("staff", "all"), reads("administrator", "all"), reads("auditor", "all")],
};
