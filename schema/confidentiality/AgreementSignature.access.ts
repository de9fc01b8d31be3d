import { type Access, me, memberOf, reads } from "../shared/access.ts";

export const agreementSignatureAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    reads("confidentialityOfficer", "all"),
    reads("auditor", "all"),
  ],
};
