import { resources } from "virtual:schema-facts";
import type { Viewer, WaitingAnswer, WaitingKindDefinition } from "../../schema/to-do/waiting-kind.screen.ts";
import { waitingKinds } from "../../schema/to-do/waiting-kinds.screen.ts";
import { type WaitingLine, waitingLines, waitingPaths } from "../../schema/to-do/waiting-lines.screen.ts";
import { type Document, document } from "../graphql/document.ts";
import { selectionOfPaths } from "../providers/selection.ts";
import { obligationFields, type ShownObligation } from "./obligations.ts";

/** A draft on the first page. */
export interface WaitingRevision {
  readonly id: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly document: { readonly id: string; readonly number: string | null } | null;
}

interface Page<Item> {
  readonly items: readonly Item[];
}

/** A list of which the first few are named and all are counted. */
interface Counted<Item> extends Page<Item> {
  readonly total: number;
}

interface OwnWork {
  readonly toDo?: Counted<ShownObligation>;
  readonly done?: Page<ShownObligation>;
  readonly drafts?: Page<WaitingRevision>;
}

/** What the page is answered: what is the person's own, and what waits for them, by its kind. */
export type MyWorkAnswer = OwnWork & Readonly<Record<string, WaitingAnswer | undefined>>;

const own = `toDo: obligations(where: { person: { id: { eq: $me } }, state: { in: [open, overdue, suspended] } }, orderBy: [{ dueOn: ASC }], page: { limit: 100 }) @include(if: $works) {
      items { ${obligationFields} } total
    }
    done: obligations(where: { person: { id: { eq: $me } }, state: { in: [done, waived] } }, orderBy: [{ fulfilledAt: DESC }], page: { limit: 50 }) @include(if: $works) {
      items { ${obligationFields} }
    }
    drafts: revisions(where: { drafter: { id: { eq: $me } }, state: { in: [draft, submitted] } }, page: { limit: 50 }) @include(if: $drafts) {
      items { id title state document { id number } }
    }`;

/** The kinds of what waits that this person's page has. */
const kindsOf = (me: Viewer) => Object.entries(waitingKinds).filter(([, { roles }]) => me.has(...roles));

function asks([key, kind]: readonly [string, WaitingKindDefinition]): string {
  const { resource, order, limit } = kind;
  const first = order ? `orderBy: [{ ${order}: ASC }], ` : "";
  const counted = kind.line === "together" ? "total" : "";
  return `${key}: ${resource}(where: $${key}, ${first}page: { limit: ${limit} }) { items { ${selectionOfPaths(waitingPaths(kind))} } ${counted} }`;
}

/**
 * One request for the whole page, for this person today. Without a post nothing is asked of a person, who may then not even look for it;
 * nor is anybody asked for what waits for others.
 */
export function askMyWork(me: Viewer): { readonly query: Document<MyWorkAnswer, object>; readonly variables: object } {
  const kinds = kindsOf(me);
  const declared = kinds.map(([key, { resource }]) => `, $${key}: ${resources[resource]?.type}Where`).join("");
  return {
    query: document(
      `query MyWork($me: ID!, $works: Boolean!, $drafts: Boolean!${declared}) { ${[own, ...kinds.map(asks)].join("\n    ")} }`,
    ),
    variables: {
      ...{ me: me.personId, works: me.has("staff"), drafts: me.has("staff", "policyEditor", "approver", "administrator", "auditor") },
      ...Object.fromEntries(kinds.map(([key, kind]) => [key, kind.where(me)])),
    },
  };
}

/** What waits for this person, the most pressing first. */
export const waitingOf = (answer: MyWorkAnswer, me: Viewer): readonly WaitingLine[] =>
  kindsOf(me).flatMap(([key, kind]) => waitingLines(key, kind, answer[key] ?? { items: [] }, me));
