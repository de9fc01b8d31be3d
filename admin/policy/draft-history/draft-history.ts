import { operation } from "../../graphql/operation.ts";
import { comparedChangeFields, comparisonSummaryFields } from "../comparison/comparison.ts";

export const DraftHistoryQuery = operation(
  `query DraftHistory($id: ID!) {
    revision(id: $id) { id version title ordinal state approverIds askedIds level { id } document { id number published approverIds askedIds level { id } owningDepartment { id } } }
    draftHistory(revisionId: $id) { id work begunAt lastAt provisionsBefore person { id name } }
  }`,
);

export const DraftChangesQuery = operation(
  `query DraftChanges($sitting: ID!, $until: ID) {
    draftChanges(sittingId: $sitting, untilId: $until) {
      changes { ${comparedChangeFields} }
      summary { ${comparisonSummaryFields} }
    }
  }`,
);

export const AttendDraft = operation(
  "mutation AttendDraft($input: AttendDraftInput!) { attendDraft(input: $input) { version others { personId name identity } } }",
);
