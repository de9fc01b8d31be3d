import { Alert } from "@mui/material";
import { Link, useParams } from "react-admin";
import { Navigate, useSearchParams } from "react-router";
import { isDay } from "../../../schema/shared/days.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { policyWords } from "../words.ts";

const DocumentByNumber = operation(
  `query DocumentByNumber($number: String!, $meant: RevisionWhere, $named: Boolean!, $held: TextPeriodWhere, $dated: Boolean!) {
    policyDocuments(where: { number: { eq: $number } }, page: { limit: 1 }) { items { id inForce { id } } }
    revisions(where: $meant, orderBy: [{ effectiveFrom: DESC }], page: { limit: 1 }) @include(if: $named) { items { id } }
    textPeriods(where: $held, orderBy: [{ from: DESC }], page: { limit: 1 }) @include(if: $dated) { items { revision { id } } }
  }`,
);

/** The published text of a document of which the number is meant; null where none is. */
function meantText(number: string, address: URLSearchParams): object | null {
  const ordinal = Number(address.get("revision"));
  if (!Number.isInteger(ordinal) || ordinal < 1) return null;
  return { document: { number: { eq: number } }, published: { eq: true }, withdrawnAt: { isNull: true }, ordinal: { eq: ordinal } };
}

/** The day on which a text held that is meant; null where none is. */
function meantDay(address: URLSearchParams): string | null {
  const day = address.get("on");
  return day && isDay(day) ? day : null;
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
  const say = useSay();
  const meant = meantText(number, address);
  const day = meant ? null : meantDay(address);
  const held = day ? { document: { number: { eq: number } }, from: { lte: day }, heldUntil: { gte: day } } : {};
  const query = useAnswer(DocumentByNumber, { number, meant: meant ?? {}, named: meant !== null, held, dated: day !== null });
  return (
    <Answered query={query} lines={14}>
      {({ policyDocuments, revisions, textPeriods }) => {
        const [found] = policyDocuments.items;
        if (!found) return <NotThere page />;
        const then = textPeriods?.items[0]?.revision;
        if (day && !then)
          return (
            <Alert severity="info" action={<Link to={`/policyDocuments/${found.id}/show`}>{say(policyWords.toDocument)}</Link>}>
              {say(policyWords.noneOnDay, { day })}
            </Alert>
          );
        const text = then ?? revisions?.items[0] ?? found.inForce;
        if (!text) return <Navigate to={`/policyDocuments/${found.id}/show`} replace />;
        return <Navigate to={`/reading/${text.id}${at === null ? "" : `?at=${encodeURIComponent(at)}`}`} replace />;
      }}
    </Answered>
  );
}
