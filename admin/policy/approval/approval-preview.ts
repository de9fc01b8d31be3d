import { operation } from "../../graphql/operation.ts";

/** Somebody whom a step would ask, or leaves out. */
export interface PreviewPerson {
  readonly id: string;
  readonly name: string | null;
  readonly basis: string;
  readonly as: string | null;
  readonly why: string | null;
}

/** A step of the way to approval as it would be today. */
export interface PreviewStep {
  readonly place: number;
  readonly name: string;
  readonly asks: string;
  readonly quorum: number | null;
  readonly workingDays: number | null;
  readonly small: boolean;
  readonly asked: readonly PreviewPerson[];
  readonly leftOut: readonly PreviewPerson[];
  readonly problem: string | null;
}

export const ApprovalPreview = operation(
  `query ApprovalPreview($revisionId: ID!) {
    approvalPreview(revisionId: $revisionId) {
      noApprovalReason
      steps { place name asks quorum workingDays small asked { id name basis as why } leftOut { id name basis as why } problem }
      smallChange { provisions characters mostProvisions mostCharacters problem }
    }
  }`,
);

export const ApprovalRoutePreview = operation(
  `query ApprovalRoutePreview($input: ApprovalRouteInput!, $departmentId: ID!) {
    approvalRoutePreview(input: $input, departmentId: $departmentId) {
      place name asks quorum workingDays small asked { id name basis as why } leftOut { id name basis as why } problem
    }
  }`,
);
