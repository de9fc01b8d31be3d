import { useParams } from "react-admin";
import { Navigate, useSearchParams } from "react-router";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";

const DocumentByNumber = operation(
  `query DocumentByNumber($number: String!, $meant: RevisionWhere, $named: Boolean!) {
    policyDocuments(where: { number: { eq: $number } }, page: { limit: 1 }) { items { id inForce { id } } }
    revisions(where: $meant, orderBy: [{ effectiveFrom: DESC }], page: { limit: 1 }) @include(if: $named) { items { id } }
  }`,
);

/** Published texts that are meant: by their number, or by a day on which they held. Null for the one in force today. */
function meantText(number: string, address: URLSearchParams): object | null {
  const published = { document: { number: { eq: number } }, published: { eq: true }, withdrawnAt: { isNull: true } };
  const [ordinal, day] = [Number(address.get("revision")), address.get("on")];
  if (Number.isInteger(ordinal) && ordinal > 0) return { ...published, ordinal: { eq: ordinal } };
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return { ...published, effectiveFrom: { lte: day }, or: [{ trialUntil: { isNull: true } }, { trialUntil: { gte: day } }] };
}

/**
 * The permanent address of a document by its number: the text in force today, or of the revision that `?revision=` names, or the one that
 * held on the day `?on=`; at a provision where `?at=` names one.
 */
export default function DocumentAddress() {
  const params = useParams();
  const [address] = useSearchParams();
  const number = decodeURIComponent(params.number ?? "");
  const at = address.get("at");
  const meant = meantText(number, address);
  const query = useAnswer(DocumentByNumber, { number, meant: meant ?? {}, named: meant !== null });
  return (
    <Answered query={query} lines={14}>
      {({ policyDocuments, revisions }) => {
        const [found] = policyDocuments.items;
        if (!found) return <NotThere page />;
        const text = revisions?.items[0] ?? found.inForce;
        if (!text) return <Navigate to={`/policyDocuments/${found.id}/show`} replace />;
        return <Navigate to={`/reading/${text.id}${at === null ? "" : `?at=${encodeURIComponent(at)}`}`} replace />;
      }}
    </Answered>
  );
}
