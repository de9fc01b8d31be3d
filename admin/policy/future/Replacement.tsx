import { Alert, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { sharedWords } from "../../shared/words.ts";
import { futureWords } from "./future-words.ts";

/** Another document, as far as the person may read it. */
export interface OtherDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
}

/** On a document's page: what replaces it, and what it replaces. Nothing of what the person may not read. */
export function Replacement({
  replacedBy,
  replaces,
}: {
  readonly replacedBy: OtherDocument | null;
  readonly replaces: readonly OtherDocument[] | null;
}) {
  const say = useSay();
  const known = (replaces ?? []).map((document, place) => (
    <span key={document.id}>
      {place > 0 && say(sharedWords.comma)}
      <DocumentLink document={document} />
    </span>
  ));
  return (
    <>
      {replacedBy && (
        <Alert severity="info">
          {say(futureWords.replacedBy)}
          <DocumentLink document={replacedBy} />
        </Alert>
      )}
      {known.length > 0 && (
        <Typography variant="body2">
          {say(futureWords.replaces)}
          {known}
        </Typography>
      )}
    </>
  );
}

const DocumentLink = ({ document: { id, number, title } }: { readonly document: OtherDocument }) => (
  <Link to={`/policyDocuments/${id}/show`}>{[number, title].filter(Boolean).join(" ")}</Link>
);
