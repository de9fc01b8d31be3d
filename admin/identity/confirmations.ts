import { operation } from "../graphql/operation.ts";

/** What a confirmation's buttons and dialogues need of it. */
export const ConfirmationQuery = operation(
  `query Confirmation($id: ID!) {
    confirmation(id: $id) { id version kind state waitsFor value person { id name number } askedBy { id name } }
  }`,
);

export const DecideConfirmation = operation(
  "mutation DecideConfirmation($input: DecideConfirmationInput!) { decideConfirmation(input: $input) { link } }",
);

export const ConfirmationOfLinkQuery = operation(
  `query ConfirmationOfLink($token: String!) {
    confirmationOfLink(token: $token) { kind personName personNumber value from until askedByName askedByNumber askedAt }
  }`,
);

export const DecideByOperator = operation(
  "mutation DecideByOperator($token: String!, $confirm: Boolean!, $reason: String) { decideByOperator(token: $token, confirm: $confirm, reason: $reason) { link } }",
);
