import { type AnswerOf, operation } from "../graphql/operation.ts";

export const CreateAccounts = operation(
  `mutation CreateAccounts($input: CreateAccountsInput!) {
    createAccounts(input: $input) { items { personId personName personNumber departmentName login outcome link expiresAt } }
  }`,
);

/** People who cannot sign in yet, to choose from. */
export const UninvitedQuery = operation(
  `query Uninvited($offset: Int!) {
    people(where: { state: { in: [active, joining] } }, orderBy: [{ number: ASC }], page: { offset: $offset, limit: 100 }) { hasNext items { id } }
  }`,
);

export type Invitation = AnswerOf<typeof CreateAccounts>["createAccounts"]["items"][number];
