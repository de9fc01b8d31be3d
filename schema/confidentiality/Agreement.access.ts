import { type Access, asked, does, is, reads } from "../shared/access.ts";

export const agreementAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", is("published", true), asked("agreement")),
    reads("confidentialityOfficer", "all"),
    reads("auditor", "all"),
    does("confidentialityOfficer", ["create", "update", "publish"], is("published", false)),
    does("staff", "sign", is("published", true), asked("agreement")),
  ],
};
