import { attachmentFields, type ShownAttachment } from "../../evidence/attachments.ts";
import { operation, shapedOperation } from "../../graphql/operation.ts";
import type { MarkedLevel } from "../../marks/marks.tsx";
import { provisionFields, type ReadProvision } from "../provision.ts";

interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** A comment or proposal as it is shown beside its provision. */
export interface ShownComment {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly kind: "comment" | "proposal";
  readonly identity: string | null;
  readonly provisionPath: string | null;
  readonly quote: string | null;
  readonly quoteFrom: number | null;
  readonly text: string | null;
  readonly proposed: string | null;
  readonly state: "open" | "accepted" | "partly" | "rejected" | "withdrawn";
  readonly answer: string | null;
  readonly takenOverAt: string | null;
  readonly author: Named | null;
  readonly department: Named | null;
  readonly answeredBy: Named | null;
}

/** A question or suggestion of a reader that waits for the next text. */
export interface ShownInquiry {
  readonly id: string;
  readonly version: number;
  readonly kind: "question" | "suggestion";
  readonly text: string | null;
  readonly quote: string | null;
  readonly answer: string | null;
  readonly waitingDays: number | null;
  readonly late: boolean | null;
  readonly outcome: "changed" | "unchanged" | null;
  readonly outcomeNote: string | null;
  readonly takenUpIn: { readonly id: string } | null;
  readonly asker: Named | null;
  readonly provision: { readonly id: string; readonly identity: string | null; readonly path: string | null } | null;
}

/** Somebody who is asked to comment. */
export interface ShownInvitee {
  readonly id: string;
  readonly version: number;
  readonly answer: "commented" | "noComment" | null;
  readonly waiting: boolean | null;
  readonly person: Named | null;
  readonly department: Named | null;
}

/** A comment round. */
export interface ShownRound {
  readonly id: string;
  readonly version: number;
  readonly state: "open" | "ended" | null;
  readonly until: string | null;
  readonly introduction: string | null;
  readonly closedAt: string | null;
  readonly openedBy: Named | null;
}

interface Answered<Item> {
  readonly items: readonly Item[];
}

const commentFields =
  "id version createdAt kind identity provisionPath quote quoteFrom text proposed state answer takenOverAt author { id name } department { id name } answeredBy { id name }";
const roundFields = "id version state until introduction closedAt openedBy { id name }";
const inviteeFields = "id version answer waiting person { id name } department { id name }";

/** What is said of a draft, by those who were asked and by readers of the text in force. */
export const DraftComments = shapedOperation<{
  revision: { readonly id: string; readonly comments: readonly ShownComment[] | null } | null;
  inquiries: Answered<ShownInquiry> | null;
}>()(`query DraftComments($id: ID!, $documentId: ID!, $edits: Boolean!) {
  revision(id: $id) { id comments(limit: 1000) { ${commentFields} } }
  inquiries(where: { revision: { document: { id: { eq: $documentId } } }, concludedAt: { isNull: true }, or: [{ answeredAt: { isNull: true } }, { kind: { eq: suggestion } }, { takenUpAt: { isNull: false } }] },
    orderBy: [{ createdAt: ASC }], page: { limit: 100 }) @include(if: $edits) {
    items { id version kind text quote answer waitingDays late outcome outcomeNote takenUpIn { id } asker { id name } provision { id identity path } }
  }
}`);

/** The latest round of a draft, with who was asked, for whoever edits it. */
export const DraftRound = shapedOperation<{
  commentRounds: Answered<ShownRound & { readonly invitees: readonly ShownInvitee[] | null }>;
}>()(
  `query DraftRound($id: ID!) {
    commentRounds(where: { revision: { id: { eq: $id } } }, orderBy: [{ createdAt: DESC }], page: { limit: 1 }) {
      items { ${roundFields} invitees(limit: 1000) { ${inviteeFields} } }
    }
  }`,
);

/** A draft as whoever is asked reads it. */
export interface CommentedDraft {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly published: boolean | null;
  readonly changeSummary: string | null;
  readonly level: (MarkedLevel & { readonly handling: string | null }) | null;
  readonly document: { readonly id: string; readonly number: string | null } | null;
  readonly provisions: readonly ReadProvision[] | null;
  readonly attachments: readonly ShownAttachment[] | null;
  readonly comments: readonly ShownComment[] | null;
}

export const CommentedDraftQuery = shapedOperation<{
  revision: CommentedDraft | null;
  commentRounds: Answered<ShownRound>;
  invitees: Answered<ShownInvitee>;
}>()(`query CommentedDraft($id: ID!, $me: ID!) {
  revision(id: $id) {
    id ordinal title state published changeSummary level { id name colour rank handling } document { id number }
    provisions(limit: 10000) { ${provisionFields} } attachments(limit: 100) { ${attachmentFields} } comments(limit: 1000) { ${commentFields} }
  }
  commentRounds(where: { revision: { id: { eq: $id } }, state: { eq: open } }, page: { limit: 1 }) { items { ${roundFields} } }
  invitees(where: { revision: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ createdAt: DESC }], page: { limit: 1 }) { items { ${inviteeFields} } }
}`);

export const DeclareNoComment = operation(
  "mutation DeclareNoComment($input: DeclareNoCommentInput!) { declareNoComment(input: $input) { id } }",
);
export const OpenCommentRound = operation(
  "mutation OpenCommentRound($input: OpenCommentRoundInput!) { openCommentRound(input: $input) { id } }",
);
export const MakeComment = operation("mutation MakeComment($input: CommentInput!) { comment(input: $input) { id } }");
export const DropInquiry = operation("mutation DropInquiry($input: DropInquiryInput!) { dropInquiry(input: $input) { id } }");
export const ExportComments = operation(
  "query ExportComments($revisionId: ID!) { exportComments(revisionId: $revisionId) { fileName contentType base64 } }",
);
