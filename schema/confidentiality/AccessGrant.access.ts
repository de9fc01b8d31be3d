import { type Access, does, reads } from "../shared/access.ts";

export const accessGrantAccess: Access = {
  always: [],
  rules: [reads("confidentialityOfficer", "all"), reads("auditor", "all"), does("confidentialityOfficer", ["grant", "revoke"])],
};
