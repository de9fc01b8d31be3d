import { type Access, reads } from "../shared/access.ts";

export const jobRunAccess: Access = {
  always: [],
  rules: [reads("administrator", "all"), reads("auditor", "all")],
};
