import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { fullTitle, type TitleReader } from "../../schema/record-title.screen.ts";
import { operation } from "../graphql/operation.ts";
import { valueAt } from "../records/field-path.ts";

/** So many receipts are shown at first, and so many more each time. */
export const RECEIPTS = 10;

/** As many of each kind as the server answers on one page. */
export const MOST_RECEIPTS = 100;

/** What a person has put their name to: acknowledgements, results of quizzes, signatures; of each the newest. */
export const MyReceiptsQuery = operation(
  `query MyReceipts($personId: ID!, $limit: Int!) {
    acknowledgements(where: { person: { id: { eq: $personId } } }, orderBy: [{ at: DESC }], page: { limit: $limit }) {
      total items { id receiptNumber at confirmedBy revision { title ordinal document { number } } } }
    trainingResults(where: { person: { id: { eq: $personId } } }, orderBy: [{ at: DESC }], page: { limit: $limit }) {
      total items { id receiptNumber at courseTitle score passed } }
    agreementSignatures(where: { person: { id: { eq: $personId } } }, orderBy: [{ at: DESC }], page: { limit: $limit }) {
      total items { id receiptNumber at agreement { title ordinal } } }
  }`,
);

interface Signed {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly at: string | null;
}

interface Answer {
  readonly acknowledgements: {
    readonly total: number;
    readonly items: readonly (Signed & {
      readonly confirmedBy: string | null;
      readonly revision: {
        readonly title: string | null;
        readonly ordinal: number | null;
        readonly document: { readonly number: string | null } | null;
      } | null;
    })[];
  };
  readonly trainingResults: {
    readonly total: number;
    readonly items: readonly (Signed & {
      readonly courseTitle: string | null;
      readonly score: number | null;
      readonly passed: boolean | null;
    })[];
  };
  readonly agreementSignatures: {
    readonly total: number;
    readonly items: readonly (Signed & { readonly agreement: { readonly title: string | null; readonly ordinal: number | null } | null })[];
  };
}

/** One receipt, with where it is seen. */
export interface Receipt {
  readonly kind: SubjectKind;
  readonly number: string;
  readonly at: string;
  /** What it is of, with which text of that title; empty where that may not be read. */
  readonly title: string;
  readonly to: string;
  /** Per cent, of a quiz. */
  readonly score: number | null;
  /** Whether it was confirmed by the person's head. */
  readonly onBehalf: boolean;
}

/** The newest receipts of all kinds together, at most `limit`, and how many there are in all. */
export function newestReceipts(
  answer: Answer,
  limit: number,
  reader: TitleReader,
): { readonly receipts: readonly Receipt[]; readonly total: number } {
  const { acknowledgements, trainingResults, agreementSignatures } = answer;
  const common = ({ receiptNumber, at }: Signed) => ({
    number: receiptNumber ?? "",
    at: at ?? "",
    score: null,
    onBehalf: false,
  });
  const all: readonly Receipt[] = [
    ...acknowledgements.items.map((one) => ({
      ...common(one),
      kind: "acknowledge" as const,
      title: one.revision ? fullTitle("revisions", (path) => valueAt(one.revision, path), reader) : "",
      to: `/acknowledgements/${one.id}/show`,
      onBehalf: one.confirmedBy === "onBehalf",
    })),
    ...trainingResults.items.map((one) => ({
      ...common(one),
      kind: "train" as const,
      title: one.courseTitle ?? "",
      to: `/results/${one.id}`,
      score: one.score,
    })),
    ...agreementSignatures.items.map((one) => ({
      ...common(one),
      kind: "sign" as const,
      title: one.agreement ? fullTitle("agreements", (path) => valueAt(one.agreement, path), reader) : "",
      to: `/agreementSignatures/${one.id}/show`,
    })),
  ];
  const newest = [...all].sort((a, b) => b.at.localeCompare(a.at) || a.number.localeCompare(b.number));
  return { receipts: newest.slice(0, limit), total: acknowledgements.total + trainingResults.total + agreementSignatures.total };
}
