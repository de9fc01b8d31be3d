import { Alert, Box } from "@mui/material";
import { useWatch } from "react-hook-form";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useLanguage, useSay } from "../i18n/say.ts";
import { chosenId } from "../records/chosen-id.ts";
import { valueAt } from "../records/field-path.ts";
import { ClearanceOffer } from "./ClearanceOffer.tsx";
import { confidentialityWords } from "./words.ts";

const words = {
  gains: both(
    "此人将可多查阅 %{smart_count} 项制度：%{names}。（限您本人可查阅的）",
    "The person could then read one more document, of those that you may read: %{names}. |||| The person could then read %{smart_count} more documents, of those that you may read: %{names}.",
  ),
  tooLow: both(
    "此人的查阅密级未达到“%{level}”，仅凭此项授权仍不能查阅。",
    "The person is not cleared for %{level} yet, and could still not read the document with this grant alone.",
  ),
  gainsNothing: both(
    "此人可查阅的制度不会增加：可能原已可以查阅，或尚缺密级或知悉授权。（限您本人可查阅的）",
    "The person could read nothing more: they read it already, or a clearance or an access grant is still missing. (Of what you may read yourself.)",
  ),
};

const PreviewQuery = operation(
  "query PreviewGrant($resource: String!, $personId: ID!, $subjectId: ID!) { preview: previewGrant(resource: $resource, personId: $personId, subjectId: $subjectId) { gaining documents { id title } missingLevel { id name } } }",
);

/** In the form of a clearance or an access grant: what the person could read in addition, said before it is granted. */
export default function GrantConsequences({ resource }: { readonly resource: string }) {
  const [person, subject]: unknown[] = useWatch({ name: ["person", resource === "clearances" ? "level" : "document"] });
  const [personId, subjectId] = [chosenId(person), chosenId(subject)];
  const name = valueAt(person, "name");
  return personId && subjectId ? (
    <Consequences asked={{ resource, personId, subjectId }} personName={typeof name === "string" ? name : ""} />
  ) : null;
}

interface ConsequencesProps {
  readonly asked: { readonly resource: string; readonly personId: string; readonly subjectId: string };
  readonly personName: string;
}

function Consequences({ asked, personName }: ConsequencesProps) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const { data, error } = useAnswer(PreviewQuery, asked);
  if (error) return null;
  if (!data)
    return (
      <Alert severity="info" sx={{ mt: 2 }}>
        {say(confidentialityWords.working)}
      </Alert>
    );
  const { gaining, documents, missingLevel } = data.preview;
  if (missingLevel) {
    const level = { id: missingLevel.id, name: missingLevel.name ?? "" };
    return (
      <Alert severity="warning" aria-live="polite" sx={{ mt: 2 }}>
        {say(words.tooLow, { level: level.name })}
        <Box>
          <ClearanceOffer person={{ id: asked.personId, name: personName }} level={level} />
        </Box>
      </Alert>
    );
  }
  const named = documents.map(({ title }) => title ?? "—").join(separator);
  const names = gaining > documents.length ? say(confidentialityWords.andOthers, { names: named }) : named;
  return (
    <Alert severity={gaining > 0 ? "warning" : "info"} aria-live="polite" sx={{ mt: 2 }}>
      {gaining > 0 ? say(words.gains, { smart_count: gaining, names }) : say(words.gainsNothing)}
    </Alert>
  );
}
