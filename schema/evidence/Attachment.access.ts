import { type Access, reads, visibleThrough } from "../shared/access.ts";

export const attachmentAccess: Access = {
  always: [],
  rules: [
    reads("anyone", "all", visibleThrough("revision")),
    reads("anyone", "all", visibleThrough("course")),
    reads("anyone", "all", visibleThrough("agreement")),
  ],
};
