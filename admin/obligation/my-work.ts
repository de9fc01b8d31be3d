import { document } from "../graphql/document.ts";
import { obligationFields, type ShownObligation } from "./obligations.ts";

/** A draft on the first page. */
export interface WaitingRevision {
  readonly id: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly submittedAt: string | null;
  readonly document: { readonly id: string; readonly number: string | null } | null;
  readonly drafter: { readonly name: string | null } | null;
}

interface Page<Item> {
  readonly items: readonly Item[];
}

interface MyWorkAnswer {
  readonly toDo?: Page<ShownObligation> & { readonly total: number };
  readonly done?: Page<ShownObligation>;
  readonly toDecide?: Page<{ readonly id: string; readonly round: string | null; readonly revision: WaitingRevision | null }>;
  readonly toPublish?: Page<WaitingRevision>;
  readonly drafts: Page<WaitingRevision>;
}

const revisionFields = "id title state submittedAt document { id number } drafter { name }";

/** Without a post nothing is asked of a person, who may then not even look for it. */
export const MyWorkQuery = document<MyWorkAnswer, { me: string; works: boolean; approves: boolean; publishes: boolean }>(
  `query MyWork($me: ID!, $works: Boolean!, $approves: Boolean!, $publishes: Boolean!) {
    toDo: obligations(where: { person: { id: { eq: $me } }, state: { in: [open, overdue, suspended] } }, orderBy: [{ dueOn: ASC }], page: { limit: 100 }) @include(if: $works) {
      items { ${obligationFields} } total
    }
    done: obligations(where: { person: { id: { eq: $me } }, state: { in: [done, waived] } }, orderBy: [{ fulfilledAt: DESC }], page: { limit: 20 }) @include(if: $works) {
      items { ${obligationFields} }
    }
    toDecide: approvals(where: { approver: { id: { eq: $me } }, decision: { eq: pending } }, page: { limit: 50 }) @include(if: $approves) {
      items { id round revision { ${revisionFields} } }
    }
    toPublish: revisions(where: { state: { eq: approved } }, page: { limit: 50 }) @include(if: $publishes) { items { ${revisionFields} } }
    drafts: revisions(where: { drafter: { id: { eq: $me } }, state: { in: [draft, submitted] } }, page: { limit: 50 }) { items { ${revisionFields} } }
  }`,
);

/** Drafts of which the running submission waits for this person. */
export const draftsToDecide = ({ toDecide }: MyWorkAnswer): readonly WaitingRevision[] =>
  (toDecide?.items ?? []).flatMap(({ round, revision }) =>
    revision?.state === "submitted" && revision.submittedAt === round ? [revision] : [],
  );
