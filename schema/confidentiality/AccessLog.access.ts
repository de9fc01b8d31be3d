import { type Access, cleared, reads } from "../shared/access.ts";

export const accessLogAccess: Access = {
  always: [],
  rules: [reads("confidentialityOfficer", "all"), reads("auditor", "all", cleared("revision", "revision"))],
};
