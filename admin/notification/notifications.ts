import { operation, shapedOperation } from "../graphql/operation.ts";
import type { ConfirmationKind } from "../obligation/my-work.ts";
import type { ObligationKind } from "../obligation/obligations.ts";

/** What a person is told of; the words of NotificationKind. */
export type ToldKind =
  | "asked"
  | "dueSoon"
  | "overdue"
  | "reminder"
  | "decisionWaiting"
  | "decided"
  | "changed"
  | "inquiryAsked"
  | "inquiryAnswered"
  | "clearanceEnding"
  | "clearanceEnded"
  | "confirmationWaiting"
  | "confirmationDecided";

/** One thing that this person is told of; what they may not read any more is null. */
export interface Told {
  readonly id: string;
  readonly kind: ToldKind;
  readonly day: string;
  readonly createdAt: string;
  readonly unread: boolean;
  readonly groupKey: string;
  readonly message: string | null;
  readonly sender: { readonly name: string | null } | null;
  readonly obligation: {
    readonly id: string;
    readonly kind: ObligationKind | null;
    readonly title: string | null;
    readonly dueOn: string | null;
    readonly state: string | null;
    readonly revision: {
      readonly id: string;
      readonly ordinal: number | null;
      readonly document: { readonly number: string | null } | null;
    } | null;
    readonly course: { readonly id: string } | null;
    readonly agreement: { readonly id: string; readonly ordinal: number | null } | null;
  } | null;
  readonly revision: {
    readonly id: string;
    readonly title: string | null;
    readonly effectiveFrom: string | null;
    readonly published: boolean | null;
  } | null;
  readonly approval: { readonly id: string; readonly decision: string | null; readonly comment: string | null } | null;
  readonly inquiry: {
    readonly id: string;
    readonly kind: "question" | "suggestion" | null;
    readonly text: string | null;
    readonly answer: string | null;
  } | null;
  readonly clearance: {
    readonly id: string;
    readonly until: string | null;
    readonly level: { readonly name: string | null } | null;
  } | null;
  readonly confirmation: {
    readonly id: string;
    readonly kind: ConfirmationKind | null;
    readonly state: "waiting" | "confirmed" | "declined" | "withdrawn" | null;
    readonly reason: string | null;
    readonly person: { readonly name: string | null } | null;
  } | null;
}

export const NotificationsQuery = shapedOperation<{ notifications: { items: readonly Told[]; hasNext: boolean } }>()(
  `query Notifications($me: ID!, $offset: Int!, $limit: Int!) {
    notifications(where: { recipient: { id: { eq: $me } } }, orderBy: [{ createdAt: DESC }, { id: ASC }], page: { offset: $offset, limit: $limit }) {
      hasNext
      items {
        id kind day createdAt unread groupKey message sender { name }
        obligation { id kind title dueOn state revision { id ordinal document { number } } course { id } agreement { id ordinal } }
        revision { id title effectiveFrom published }
        approval { id decision comment }
        inquiry { id kind text answer }
        clearance { id until level { name } }
        confirmation { id kind state reason person { name } }
      }
    }
  }`,
);

export const UnreadQuery = operation("query Unread { unreadNotifications }");

export const MarkRead = operation("mutation MarkRead($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }");
