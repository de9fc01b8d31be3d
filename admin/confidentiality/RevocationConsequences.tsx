import { Alert } from "@mui/material";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { confidentialityWords as words } from "./words.ts";

const PreviewQuery = operation(
  "query PreviewRevocation($resource: String!, $id: ID!) { preview: previewRevocation(resource: $resource, id: $id) { losing documents { id title } } }",
);

/** What the person could no longer read, said before a clearance or an access grant is taken back. */
export default function RevocationConsequences({ resource, id }: { readonly resource: string; readonly id: string }) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const { data, error } = useAnswer(PreviewQuery, { resource, id });
  if (error) return null;
  if (!data) return <Alert severity="info">{say(words.working)}</Alert>;
  const { losing, documents } = data.preview;
  const named = documents.map(({ title }) => title ?? "—").join(separator);
  const names = losing > documents.length ? say(words.andOthers, { names: named }) : named;
  return (
    <Alert severity={losing > 0 ? "warning" : "info"} aria-live="polite">
      {losing > 0 ? say(words.losesDocuments, { smart_count: losing, names }) : say(words.losesNothing)}
    </Alert>
  );
}
