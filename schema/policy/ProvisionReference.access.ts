import { type Access, is, reads, visibleThrough } from "../shared/access.ts";

/** As readable as its text; one to a document that somebody may not read is plain words for them. */
export const provisionReferenceAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [reads("anyone", "all", is("own", true)), reads("anyone", "all", visibleThrough("targetDocument"))],
};
