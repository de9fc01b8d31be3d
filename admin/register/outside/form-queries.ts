import { operation, shapedOperation } from "../../graphql/operation.ts";

/** Forms of a register as they stand. */
export const FormsQuery = operation(
  `query OutsideForms($slug: String!) { outsideForms(where: { register: { slug: { eq: $slug } } }, orderBy: [{ name: ASC }], page: { limit: 50 }) {
    items { id version key name nameEn byTickets addressMadeAt closedAt endedAt received lastReceivedAt ticketsIssued ticketsUsed } } }`,
);

export const MakeAddress = shapedOperation<{ makeOutsideAddress: { readonly address: string } }>()(
  "mutation MakeOutsideAddress($input: MakeOutsideAddressInput!) { makeOutsideAddress(input: $input) }",
);

export const IssueTickets = shapedOperation<{ issueOutsideTickets: { readonly addresses: readonly string[] } }>()(
  "mutation IssueOutsideTickets($input: IssueOutsideTicketsInput!) { issueOutsideTickets(input: $input) }",
);

/** A form as its row says it. */
export interface FormRow {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly name: string;
  readonly byTickets: boolean;
  readonly addressMadeAt: string | null;
  readonly closedAt: string | null;
  readonly endedAt: string | null;
  readonly received: number;
  readonly lastReceivedAt: string | null;
  readonly ticketsIssued: number;
  readonly ticketsUsed: number;
}
