import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useMe } from "../providers/me.ts";

const FirstStepsQuery = operation(
  `query FirstSteps {
    departments(page: { limit: 1 }) { total }
    positions(page: { limit: 1 }) { total }
    people(page: { limit: 1 }) { total }
    accounts(page: { limit: 1 }) { total }
    editors: roleGrants(where: { role: { in: [policyEditor] }, current: { eq: true } }, page: { limit: 1 }) { total }
    categories(page: { limit: 1 }) { total }
    published: revisions(where: { published: { eq: true } }, page: { limit: 1 }) { total }
    assignments(page: { limit: 1 }) { total }
  }`,
);

export interface FirstCounts {
  readonly departments: number;
  readonly positions: number;
  readonly people: number;
  readonly accounts: number;
  readonly editors: number;
  readonly categories: number;
  readonly published: number;
  readonly assignments: number;
}

/** How much of each thing a new installation has, for its administrator; null for everybody else, and once people are asked to read something. */
export function useFirstCounts(): FirstCounts | null {
  const me = useMe();
  const { data } = useAnswer(FirstStepsQuery, {}, { enabled: me.has("administrator") && !me.organisation.demo });
  if (!data || data.assignments.total > 0) return null;
  const { departments, positions, people, accounts, editors, categories, published, assignments } = data;
  return {
    ...{ departments: departments.total, positions: positions.total, people: people.total, accounts: accounts.total },
    ...{ editors: editors.total, categories: categories.total, published: published.total, assignments: assignments.total },
  };
}
