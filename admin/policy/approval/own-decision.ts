import type { ShownApproval, ShownRevision } from "../document-page.ts";

/** What of the running round this person still has to decide; undefined when nothing. */
export const ownDecision = (revision: ShownRevision, personId: string): ShownApproval | undefined =>
  (revision.approvals ?? []).find(
    ({ approver, decision, round }) => approver?.id === personId && decision === "pending" && round === revision.submittedAt,
  );
