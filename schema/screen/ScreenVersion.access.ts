import { type Access, reads, visibleThrough } from "../shared/access.ts";

export const screenVersionAccess: Access = {
  always: [visibleThrough("screen")],
  rules: [reads("anyone", "all")],
};
