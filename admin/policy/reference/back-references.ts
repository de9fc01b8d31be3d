import { type AnswerOf, operation } from "../../graphql/operation.ts";

export const BackReferences = operation(
  `query BackReferences($revisionId: ID, $provisionId: ID) {
    references(revisionId: $revisionId, provisionId: $provisionId) {
      from { id words own provision { id label heading identity parent { label } } revision { id document { id number title } } }
    }
  }`,
);

export type BackReference = AnswerOf<typeof BackReferences>["references"]["from"][number];
