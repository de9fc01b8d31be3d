import { type AnswerOf, operation } from "../../graphql/operation.ts";

export const ExceptionsQuery = operation(
  `query ExceptionsOfDocument($id: ID!) {
    policyDocument(id: $id) { id title published approverIds level { id } owningDepartment { id } }
    provisionExceptions(where: { document: { id: { eq: $id } }, state: { in: [asked, scheduled, current] } }, page: { limit: 100 }) {
      items { id version state identity label from until reason endedAt approvedAt coveredIds
        person { name } department { name } position { name } approver { id name } document { id published approverIds level { id } owningDepartment { id } } }
    }
    registerBindings(where: { document: { id: { eq: $id } } }, page: { limit: 100 }) { items { id at figure provision register { id slug name } } }
  }`,
);

/** An exception as far as the person may know of it: for others than those whom it concerns, that there is one. */
export type ShownException = AnswerOf<typeof ExceptionsQuery>["provisionExceptions"]["items"][number];

/** The document whose exceptions they are, for who may grant some. */
export type ExceptedDocument = NonNullable<AnswerOf<typeof ExceptionsQuery>["policyDocument"]>;
