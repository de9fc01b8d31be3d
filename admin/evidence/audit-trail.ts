import { operation, shapedOperation } from "../graphql/operation.ts";

/** One entry of the chain; what lies beyond the reader's clearance is null. */
export interface TrailEvent {
  readonly id: string;
  readonly sequence: number | null;
  readonly at: string | null;
  readonly command: string | null;
  readonly subjectType: string | null;
  readonly subjectLabel: string | null;
  readonly changes: Readonly<Record<string, { readonly before?: unknown; readonly after?: unknown }>> | null;
  readonly hash: string | null;
  readonly actor: { readonly name: string | null } | null;
}

export const AuditTrailQuery = shapedOperation<{ auditEvents: { items: readonly TrailEvent[]; hasNext: boolean } }>()(
  `query AuditTrail($where: AuditEventWhere, $limit: Int, $offset: Int) {
    auditEvents(where: $where, orderBy: [{ sequence: DESC }], page: { limit: $limit, offset: $offset }) {
      items { id sequence at command subjectType subjectLabel changes hash actor { name } } hasNext
    }
  }`,
);

/** Something that a verification found, in words. */
export interface Finding {
  readonly code: string;
  readonly sequence: number | null;
  readonly subject: string | null;
  readonly message: string;
}

/** What a verification found. */
export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  readonly checkedChecksums: number;
  readonly problems: readonly Finding[];
  /** Known faults of earlier versions, which leave everything as it was written. */
  readonly notes: readonly Finding[];
  readonly headHash: string;
  readonly lastSequence: number;
}

export const VerifyQuery = operation(
  "query VerifyEvidence { verifyEvidence { ok events checkedChecksums headHash lastSequence problems { code sequence subject message } notes { code sequence subject message } } }",
);
