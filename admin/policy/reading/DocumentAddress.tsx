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
  `query DocumentByNumber($which: PolicyDocumentWhere!, $meant: RevisionWhere, $named: Boolean!, $held: TextPeriodWhere, $dated: Boolean!) {
    policyDocuments(where: $which, page: { limit: 1 }) { items { id inForce { id } } }
    revisions(where: $meant, orderBy: [{ effectiveFrom: DESC }], page: { limit: 1 }) @include(if: $named) { items { id } }
    textPeriods(where: $held, orderBy: [{ from: DESC }], page: { limit: 1 }) @include(if: $dated) { items { revision { id } } }
  }`,
);

const IDENTITY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The document itself where the address names it, as codes on paper do; else that of the number. */
function meantDocument(number: string, address: URLSearchParams): object {
  const id = address.get("id") ?? "";
  return IDENTITY.test(id) ? { id: { eq: id } } : { number: { eq: number } };
}

/** The published text of a document of which the number is meant; null where none is. */
function meantText(document: object, address: URLSearchParams): object | null {
  const ordinal = Number(address.get("revision"));
  if (!Number.isInteger(ordinal) || ordinal < 1) return null;
  return { document, published: { eq: true }, withdrawnAt: { isNull: true }, ordinal: { eq: ordinal } };
}

/** The day on which a text held that is meant; null where none is. */
function meantDay(address: URLSearchParams): string | null {
  const day = address.get("on");
  return day && isDay(day) ? day : null;
}

/**
 * The permanent address of a document by its number, or by itself (`?id=`): the text in force today, or of the revision that `?revision=` names, or the one that
 * held on the day `?on=`; at a provision where `?at=` names one.
 */
export default function DocumentAddress() {
  const params = useParams();
  const [address] = useSearchParams();
  const number = decodeURIComponent(params.number ?? "");
  const at = address.get("at");
  const say = useSay();
  const which = meantDocument(number, address);
  const meant = meantText(which, address);
  const day = meant ? null : meantDay(address);
  const held = day ? { document: which, from: { lte: day }, heldUntil: { gte: day } } : {};
  const query = useAnswer(DocumentByNumber, { which, meant: meant ?? {}, named: meant !== null, held, dated: day !== null });
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
