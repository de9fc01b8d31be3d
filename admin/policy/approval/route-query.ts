import type { RouteStep } from "../../../schema/policy/route-step.screen.ts";
import { operation } from "../../graphql/operation.ts";

export const CategoryRoute = operation(
  `query CategoryRoute($id: ID!) {
    category(id: $id) {
      id version name approvalRoute
      route { id ordinal steps smallProvisions smallCharacters createdAt savedBy { name } }
    }
  }`,
);

export const RouteNames = operation(
  `query RouteNames($people: [ID!]!, $departments: [ID!]!, $positions: [ID!]!) {
    people(where: { id: { in: $people } }, page: { limit: 100 }) { items { id name } }
    departments(where: { id: { in: $departments } }, page: { limit: 100 }) { items { id name } }
    positions(where: { id: { in: $positions } }, page: { limit: 100 }) { items { id name } }
  }`,
);

/** What of other records a route names. */
export const namedIn = (steps: readonly RouteStep[]) => ({
  people: [...new Set(steps.flatMap(({ people, passOnTo }) => [...people, ...(passOnTo ? [passOnTo] : [])]))].slice(0, 100),
  departments: [...new Set(steps.flatMap(({ department }) => department ?? []))],
  positions: [...new Set(steps.flatMap(({ position }) => position ?? []))],
});
