import { operation } from "../graphql/operation.ts";
import { obligationFields } from "../obligation/obligations.ts";

export interface HeldRole {
  readonly id: string;
  readonly role: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly department: { readonly name: string | null } | null;
}

export interface HeldClearance {
  readonly id: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly level: { readonly name: string | null; readonly colour: string | null } | null;
}

/** With what somebody signs in. */
export interface KnownAccount {
  readonly id: string;
  readonly login: string | null;
}

/** Everything about a person beside their record, in one request: as far as the asker may read such things at all. */
export const PersonPageQuery = operation(
  `query PersonPage($id: ID!, $obligations: Boolean!, $roles: Boolean!, $clearances: Boolean!, $accounts: Boolean!) {
    person(id: $id) { id name memberships(orderBy: [{ current: DESC }]) { id version primary from until current department { id name } position { id name } } }
    open: obligations(where: { person: { id: { eq: $id } }, state: { in: [open, overdue, suspended] } }, orderBy: [{ dueOn: ASC }], page: { limit: 50 }) @include(if: $obligations) { items { ${obligationFields} } total }
    done: obligations(where: { person: { id: { eq: $id } }, state: { in: [done, waived, cancelled] } }, orderBy: [{ fulfilledAt: DESC }], page: { limit: 20 }) @include(if: $obligations) { items { ${obligationFields} } total }
    roles: roleGrants(where: { person: { id: { eq: $id } }, current: { eq: true } }, page: { limit: 50 }) @include(if: $roles) { items { id role from until department { name } } total }
    clearances(where: { person: { id: { eq: $id } }, current: { eq: true } }, page: { limit: 50 }) @include(if: $clearances) { items { id from until level { name colour } } total }
    accounts(where: { person: { id: { eq: $id } } }, page: { limit: 1 }) @include(if: $accounts) { items { id login } }
  }`,
);
