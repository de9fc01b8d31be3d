import { attachmentFields, type ShownAttachment } from "../evidence/attachments.ts";
import { operation } from "../graphql/operation.ts";

export interface ReadAgreement {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly checksum: string | null;
  readonly state: string | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

export const SigningQuery = operation(
  `query Signing($id: ID!, $me: ID!, $language: String!, $employed: Boolean!) {
    agreement(id: $id) { id ordinal title text checksum state attachments { ${attachmentFields} } }
    agreementSignatures(where: { agreement: { id: { eq: $id } }, person: { id: { eq: $me } } }, page: { limit: 1 }) @include(if: $employed) {
      items { id receiptNumber at typedName statement }
    }
    obligations(where: { agreement: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ dueOn: ASC }], page: { limit: 5 }) @include(if: $employed) { items { id state dueOn } }
    statement(kind: sign, language: $language)
  }`,
);

export const SignAgreement = operation(
  "mutation SignAgreement($input: SignAgreementInput!) { signAgreement(input: $input) { id receiptNumber at typedName statement } }",
);

export const PublishAgreement = operation(
  "mutation PublishAgreement($input: PublishAgreementInput!) { publishAgreement(input: $input) { id } }",
);
