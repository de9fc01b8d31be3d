import { type AnswerOf, operation } from "../../graphql/operation.ts";

export const ReferenceImpact = operation(
  `query ReferenceImpact($revisionId: ID!) {
    revision(id: $revisionId) { version }
    referenceImpact(revisionId: $revisionId) {
      here { newWords state byHand reference { id words provision { id label heading parent { label } } } }
      elsewhere {
        newWords state
        reference {
          id words provision { label heading parent { label } }
          revision { id version state title document { id version number published approverIds askedIds level { id } owningDepartment { id } openDraft { id } } }
        }
      }
    }
  }`,
);

export type Impact = AnswerOf<typeof ReferenceImpact>["referenceImpact"];
export type BrokenHere = Impact["here"][number];
export type BrokenElsewhere = Impact["elsewhere"][number];

export const MendReferences = operation(
  "mutation MendReferences($input: MendReferencesInput!) { mendReferences(input: $input) { id version } }",
);

export const StartDraft = operation("mutation StartDraft($input: StartRevisionInput!) { startRevision(input: $input) { id version } }");

/** What a provision is called by. */
export interface NamedProvision {
  readonly label: string | null;
  readonly heading: string | null;
  readonly parent: { readonly label: string | null } | null;
}

/** How the provision of a reference is called where the text is not at hand. */
export const namedProvision = (provision: NamedProvision | null): string =>
  provision?.label || [provision?.parent?.label, provision?.heading].filter(Boolean).join(" ");
