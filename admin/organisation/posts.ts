import { document } from "../graphql/document.ts";

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

export const StartMembership = document<object, { input: object }>(
  "mutation StartMembership($input: StartMembershipInput!) { startMembership(input: $input) { id } }",
);

export const MoveMembership = document<object, { input: object }>(
  "mutation MoveMembership($input: MoveMembershipInput!) { moveMembership(input: $input) { id } }",
);

export const EndMembership = document<object, { input: object }>(
  "mutation EndMembership($input: EndMembershipInput!) { endMembership(input: $input) { id } }",
);
