import { readUnread } from "../../policy/reference/read-unread.ts";
import { refreshReferences as refresh } from "../../policy/reference/refresh-references.ts";
import type { JobWork } from "./job-work.ts";

/** Reads the references that were not, and those anew that may mean another text today. */
export const refreshReferences: JobWork<"refreshReferences"> = async ({ inPieces }) => ({
  texts: await readUnread(inPieces),
  documents: await refresh(inPieces),
});
