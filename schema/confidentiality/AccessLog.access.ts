import { type Access, reads } from "../shared/access.ts";

export const accessLogAccess: Access = {
  always: [],
  rules: [reads("confidentialityOfficer", "all"), reads("auditor", "all")],
};
