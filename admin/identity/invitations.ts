import { type AnswerOf, operation } from "../graphql/operation.ts";

export const CreateAccounts = operation(
  `mutation CreateAccounts($input: CreateAccountsInput!) {
    createAccounts(input: $input) { items { personId personName personNumber departmentName login outcome link expiresAt } }
  }`,
);

/** Whoever is employed or about to be, a hundred at a time. */
export const UninvitedQuery = operation(
  `query Uninvited($offset: Int!) {
    people(where: { state: { in: [active, joining] } }, orderBy: [{ number: ASC }], page: { offset: $offset, limit: 100 }) { hasNext items { id } }
  }`,
);

/** Who is chosen already, by name. */
export const ChosenPeopleQuery = operation(
  `query ChosenPeople($ids: [ID!]!) {
    people(where: { id: { in: $ids } }, orderBy: [{ number: ASC }], page: { limit: 100 }) { items { id name number } }
  }`,
);

export type Invitation = AnswerOf<typeof CreateAccounts>["createAccounts"]["items"][number];
