import { type Access, does, reads } from "../shared/access.ts";

export const accountAccess: Access = {
  always: [],
  rules: [reads("administrator", "all"), reads("auditor", "all"), does("administrator", ["create", "update"])],
};
