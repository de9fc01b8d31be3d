import { operation } from "../graphql/operation.ts";

/** A post as it stands on a person's page. */
export interface Post {
  readonly id: string;
  readonly version: number | null;
  readonly primary: boolean | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly current: boolean | null;
  readonly department: { readonly id: string; readonly name: string | null } | null;
  readonly position: { readonly id: string; readonly name: string | null } | null;
}

export const WhatEndsQuery = operation(
  "query WhatEnds($id: ID!) { whatEnds(membershipId: $id) { leaves openObligations headOf deputyOf roles drafts decisions account } }",
);
