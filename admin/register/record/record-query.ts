import type { RecordActs } from "../../../schema/register/answer/record-acts.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { type AnswerOf, shapedOperation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";

interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** How long something may take, and whether it was met. */
export interface ShownLimit {
  readonly id: string;
  readonly key: string | null;
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  readonly pausedSince: string | null;
  readonly endedAt: string | null;
  readonly met: boolean | null;
  readonly byMinutes: number | null;
}

export interface ShownRemark {
  readonly id: string;
  readonly version: number;
  readonly text: string | null;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly author: Named | null;
}

/** What the page of a record tells beside its fields. */
interface AboutRecord {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly state: string | null;
  readonly open: boolean | null;
  readonly struckAt: string | null;
  readonly registerVersion: { readonly id: string; readonly ordinal: number | null; readonly definition: RegisterDefinition } | null;
  readonly limits: readonly ShownLimit[] | null;
  readonly comments: readonly ShownRemark[] | null;
}

const AboutQuery = shapedOperation<{ recordActs: RecordActs; registerRecord: AboutRecord | null }>()(
  `query RegisterRecordPage($id: ID!) {
    recordActs(recordId: $id)
    registerRecord(id: $id) {
      id version number state open struckAt registerVersion { id ordinal definition }
      limits(orderBy: [{ dueAt: ASC }]) { id key dueAt warnAt pausedSince endedAt met byMinutes }
      comments(limit: 100, orderBy: [{ createdAt: ASC }]) { id version text createdAt withdrawnAt author { id name } }
    }
    transitionVotes(where: { record: { id: { eq: $id } } }, orderBy: [{ at: ASC }], page: { limit: 50 }) {
      items { id transition step agrees reason at voidedAt person { id name } } }
    attachments(where: { registerRecord: { id: { eq: $id } } }, page: { limit: 100 }) { items { id fileName size imported } }
    registerLinks(where: { targetRecord: { id: { eq: $id } } }, page: { limit: 50 }) {
      items { id record { id number title register { id slug name nameEn } } } }
  }`,
);

export type RecordAnswer = AnswerOf<typeof AboutQuery>;

/** What the page of a record tells beside its fields, and what whoever looks at it can do. */
export const useRecordQuery = (id: string) => useAnswer(AboutQuery, { id }, { keepPrevious: true });
