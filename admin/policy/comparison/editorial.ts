import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import type { Comparison } from "./comparison.ts";

const DecisionsBetween = operation(
  `query DecisionsBetween($documentId: ID!, $after: Int!, $upTo: Int!) {
    revisions(where: { document: { id: { eq: $documentId } }, published: { eq: true }, ordinal: { gt: $after, lte: $upTo } }, page: { limit: 50 }) {
      items { changeDecisions { identity material } }
    }
  }`,
);

/** Identities of the changes between two texts that no publication called material: those are shown apart. */
export function useEditorial({ from, to }: Comparison): ReadonlySet<string> {
  const documentId = to?.document?.id ?? "";
  const [after, upTo] = [from?.ordinal ?? 0, to?.ordinal ?? 0];
  const { data } = useAnswer(
    DecisionsBetween,
    { documentId, after, upTo },
    { enabled: from !== null && documentId !== "" && after < upTo },
  );
  const decisions = (data?.revisions.items ?? []).flatMap(({ changeDecisions }) => changeDecisions ?? []);
  const material = new Set(decisions.filter((one) => one.material).map(({ identity }) => identity));
  return new Set(decisions.flatMap(({ identity }) => (identity && !material.has(identity) ? [identity] : [])));
}
