import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** How many records share these values, in the order in which they were asked for. */
export interface TallyGroup {
  readonly values: readonly (string | null)[];
  readonly count: number;
}

const TallyQuery = operation(
  "query Tally($resource: String!, $by: [String!]!, $where: JSON) { tally(resource: $resource, by: $by, where: $where) { values count } }",
);

/** Counts what a list shows this person under a filter, by some of its values. */
export const useTally = (resource: ResourceName, by: readonly string[], where: object) => useAnswer(TallyQuery, { resource, by, where });

/** All of them together. */
export const sumOf = (groups: readonly { readonly count: number }[]): number => groups.reduce((sum, { count }) => sum + count, 0);
