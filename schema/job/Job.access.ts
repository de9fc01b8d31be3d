import { type Access, does, reads } from "../shared/access.ts";

export const jobAccess: Access = {
  always: [],
  rules: [reads("administrator", "all"), reads("auditor", "all"), does("administrator", "update")],
};
