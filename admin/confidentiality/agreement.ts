import { attachmentFields, type ShownAttachment } from "../evidence/attachments.ts";
import { document } from "../graphql/document.ts";

export interface SignedAgreement {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly at: string | null;
  readonly typedName: string | null;
  readonly statement: string | null;
}

export interface ReadAgreement {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly checksum: string | null;
  readonly state: string | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

interface Signing {
  readonly agreement: ReadAgreement | null;
  /** Missing for people without a post, of whom nothing is asked. */
  readonly agreementSignatures?: { readonly items: readonly SignedAgreement[] };
  readonly obligations?: {
    readonly items: readonly { readonly id: string; readonly state: string | null; readonly dueOn: string | null }[];
  };
  readonly statement: string;
}

export const SigningQuery = document<Signing, { id: string; me: string; language: string; employed: boolean }>(
  `query Signing($id: ID!, $me: ID!, $language: String!, $employed: Boolean!) {
    agreement(id: $id) { id ordinal title text checksum state attachments { ${attachmentFields} } }
    agreementSignatures(where: { agreement: { id: { eq: $id } }, person: { id: { eq: $me } } }, page: { limit: 1 }) @include(if: $employed) {
      items { id receiptNumber at typedName statement }
    }
    obligations(where: { agreement: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ dueOn: ASC }], page: { limit: 5 }) @include(if: $employed) { items { id state dueOn } }
    statement(kind: sign, language: $language)
  }`,
);

export const SignAgreement = document<{ signAgreement: SignedAgreement | null }, { input: object }>(
  "mutation SignAgreement($input: SignAgreementInput!) { signAgreement(input: $input) { id receiptNumber at typedName statement } }",
);

export const PublishAgreement = document<object, { input: object }>(
  "mutation PublishAgreement($input: PublishAgreementInput!) { publishAgreement(input: $input) { id } }",
);
