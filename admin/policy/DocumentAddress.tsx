import { useParams } from "react-admin";
import { Navigate, useSearchParams } from "react-router";
import { document } from "../graphql/document.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";

interface Found {
  readonly id: string;
  readonly inForce: { readonly id: string } | null;
}

const DocumentByNumber = document<{ policyDocuments: { items: readonly Found[] } }, { number: string }>(
  `query DocumentByNumber($number: String!) {
    policyDocuments(where: { number: { eq: $number } }, page: { limit: 1 }) { items { id inForce { id } } }
  }`,
);

/** The permanent address of a document by its number: the text in force today, at a provision where `?at=` names one. */
export default function DocumentAddress() {
  const { number = "" } = useParams();
  const [address] = useSearchParams();
  const at = address.get("at");
  const query = useAnswer(DocumentByNumber, { number: decodeURIComponent(number) });
  return (
    <Answered query={query} lines={14}>
      {({ policyDocuments: { items } }) => {
        const [found] = items;
        if (!found) return <NotThere page />;
        if (!found.inForce) return <Navigate to={`/policyDocuments/${found.id}/show`} replace />;
        return <Navigate to={`/reading/${found.inForce.id}${at === null ? "" : `?at=${encodeURIComponent(at)}`}`} replace />;
      }}
    </Answered>
  );
}
