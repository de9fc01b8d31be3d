import { dayAfter } from "../../schema/shared/days.screen.ts";
import { operation } from "../graphql/operation.ts";
import type { Me } from "../providers/me.ts";
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

/** A list of which the first few are named and all are counted. */
export interface Counted<Item> extends Page<Item> {
  readonly total: number;
}

interface Named {
  readonly person: { readonly id: string; readonly name: string | null } | null;
}

/** What takes effect only when a second person confirms it. */
export type ConfirmationKind = "officerRole" | "newAccount" | "newPassword" | "enabledAccount" | "employeeNumber";

/** Something that a second person must confirm. */
export interface WaitingConfirmation {
  readonly id: string;
  readonly kind: ConfirmationKind | null;
  readonly waitsFor: "officer" | "administrator" | "operator" | null;
  readonly person: { readonly name: string | null } | null;
  readonly askedBy: { readonly name: string | null } | null;
}

export interface MyWorkAnswer {
  readonly toDo?: Counted<ShownObligation>;
  readonly done?: Counted<ShownObligation>;
  readonly toDecide?: Page<{ readonly id: string; readonly round: string | null; readonly revision: WaitingRevision | null }>;
  readonly toPublish?: Page<WaitingRevision>;
  readonly drafts?: Page<WaitingRevision>;
  readonly late?: Counted<Named>;
  readonly inquiries?: Counted<{ readonly id: string; readonly revision: { readonly title: string | null } | null }>;
  readonly reviews?: Counted<{ readonly id: string; readonly title: string | null; readonly reviewDue: string | null }>;
  readonly clearances?: Counted<Named>;
  readonly grants?: Counted<Named>;
  readonly unsigned?: Counted<Named>;
  readonly toConfirm?: Page<WaitingConfirmation>;
  readonly askedFor?: Page<WaitingConfirmation>;
}

/** Which parts of the page a person has, and about whom and when they ask. */
export interface MyWorkVariables {
  readonly me: string;
  readonly works: boolean;
  /** Whether there can be texts that they draft. */
  readonly drafts: boolean;
  readonly approves: boolean;
  readonly publishes: boolean;
  readonly leads: boolean;
  readonly edits: boolean;
  readonly guards: boolean;
  readonly confirms: boolean;
  readonly toConfirm: object;
  readonly late: object;
  readonly reviews: object;
  readonly inquiries: object;
  readonly until: { readonly lte: string };
  readonly unsigned: object;
}

/** Days ahead in which what runs out is worth a line. */
const AHEAD = 30;

/** Departments in which the person holds a role; null for the whole organisation. */
function scopeOf({ roles }: Pick<Me, "roles">, role: string): readonly string[] | null {
  const held = roles.filter((one) => one.role === role);
  return held.some(({ departmentIds }) => departmentIds === null) ? null : held.flatMap(({ departmentIds }) => departmentIds ?? []);
}

const inScope = (scope: readonly string[] | null): { readonly owningDepartment?: object } =>
  scope === null ? {} : { owningDepartment: { id: { in: scope } } };

/** What the page asks, for this person today. */
export function myWorkVariables(me: Pick<Me, "personId" | "roles" | "today" | "has">): MyWorkVariables {
  const edited = inScope(scopeOf(me, "policyEditor"));
  const soon = dayAfter(me.today, AHEAD);
  const team = scopeOf(me, "head");
  return {
    me: me.personId,
    works: me.has("staff"),
    drafts: me.has("staff", "policyEditor", "approver", "administrator", "auditor"),
    approves: me.has("approver"),
    publishes: me.has("administrator"),
    leads: me.has("head"),
    edits: me.has("policyEditor"),
    guards: me.has("confidentialityOfficer"),
    confirms: me.has("confidentialityOfficer", "administrator"),
    toConfirm: {
      waitsFor: { in: [...(me.has("confidentialityOfficer") ? ["officer"] : []), ...(me.has("administrator") ? ["administrator"] : [])] },
      askedBy: { id: { ne: me.personId } },
      person: { id: { ne: me.personId } },
    },
    late: {
      state: { eq: "overdue" },
      person: {
        id: { ne: me.personId },
        ...(team === null ? {} : { memberships: { some: { current: { eq: true }, department: { id: { in: team } } } } }),
      },
    },
    reviews: { ...edited, reviewDue: { lte: soon }, state: { in: ["inForce", "trial"] } },
    inquiries: {
      answeredAt: { isNull: true },
      asker: { id: { ne: me.personId } },
      ...(edited.owningDepartment ? { revision: { document: edited } } : {}),
    },
    until: { lte: soon },
    unsigned: { kind: { eq: "sign" }, state: { in: ["open", "overdue"] } },
  };
}

const revisionFields = "id title state submittedAt document { id number } drafter { name }";
const confirmation = "items { id kind waitsFor person { id name } askedBy { id name } }";
const named = "items { id person { id name } } total";

/** One request for the whole page. Without a post nothing is asked of a person, who may then not even look for it. */
export const MyWorkQuery = operation(
  `query MyWork($me: ID!, $works: Boolean!, $drafts: Boolean!, $approves: Boolean!, $publishes: Boolean!, $leads: Boolean!, $edits: Boolean!, $guards: Boolean!, $confirms: Boolean!, $toConfirm: ConfirmationWhere,
    $late: ObligationWhere, $reviews: PolicyDocumentWhere, $inquiries: InquiryWhere, $until: DayFilter, $unsigned: ObligationWhere) {
    toDo: obligations(where: { person: { id: { eq: $me } }, state: { in: [open, overdue, suspended] } }, orderBy: [{ dueOn: ASC }], page: { limit: 100 }) @include(if: $works) {
      items { ${obligationFields} } total
    }
    done: obligations(where: { person: { id: { eq: $me } }, state: { in: [done, waived] } }, orderBy: [{ fulfilledAt: DESC }], page: { limit: 50 }) @include(if: $works) {
      items { ${obligationFields} } total
    }
    toDecide: approvals(where: { approver: { id: { eq: $me } }, decision: { eq: pending } }, page: { limit: 50 }) @include(if: $approves) {
      items { id round revision { ${revisionFields} } }
    }
    toPublish: revisions(where: { state: { eq: approved } }, page: { limit: 50 }) @include(if: $publishes) { items { ${revisionFields} } }
    drafts: revisions(where: { drafter: { id: { eq: $me } }, state: { in: [draft, submitted] } }, page: { limit: 50 }) @include(if: $drafts) { items { ${revisionFields} } }
    late: obligations(where: $late, orderBy: [{ dueOn: ASC }], page: { limit: 100 }) @include(if: $leads) { ${named} }
    inquiries(where: $inquiries, orderBy: [{ createdAt: ASC }], page: { limit: 3 }) @include(if: $edits) { items { id revision { title } } total }
    reviews: policyDocuments(where: $reviews, orderBy: [{ reviewDue: ASC }], page: { limit: 3 }) @include(if: $edits) { items { id title reviewDue } total }
    clearances(where: { current: { eq: true }, until: $until }, orderBy: [{ until: ASC }], page: { limit: 3 }) @include(if: $guards) { ${named} }
    grants: accessGrants(where: { current: { eq: true }, until: $until }, orderBy: [{ until: ASC }], page: { limit: 3 }) @include(if: $guards) { ${named} }
    unsigned: obligations(where: $unsigned, orderBy: [{ dueOn: ASC }], page: { limit: 3 }) @include(if: $guards) { ${named} }
    toConfirm: confirmations(where: $toConfirm, page: { limit: 20 }) @include(if: $confirms) { ${confirmation} }
    askedFor: confirmations(where: { state: { eq: waiting }, askedBy: { id: { eq: $me } } }, page: { limit: 20 }) @include(if: $confirms) { ${confirmation} }
  }`,
);

/** Drafts of which the running submission waits for this person. */
export const draftsToDecide = ({ toDecide }: MyWorkAnswer): readonly WaitingRevision[] =>
  (toDecide?.items ?? []).flatMap(({ round, revision }) =>
    revision?.state === "submitted" && revision.submittedAt === round ? [revision] : [],
  );
