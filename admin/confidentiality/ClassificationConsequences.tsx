import { Alert } from "@mui/material";
import { useWatch } from "react-hook-form";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { chosenId } from "../records/chosen-id.ts";
import { confidentialityWords } from "./words.ts";

const PreviewQuery = operation(
  `query PreviewClassification($revisionId: ID!, $levelId: ID!) {
    preview: previewClassification(revisionId: $revisionId, levelId: $levelId) { readers losing gaining yourself losers { id name } }
  }`,
);

/** In the dialogue that sets the level of a text: who would lose and who would gain it. */
export function ClassificationConsequences({ revisionId }: { readonly revisionId: string }) {
  const levelId = chosenId(useWatch({ name: "level" }));
  return levelId ? <Consequences revisionId={revisionId} levelId={levelId} /> : null;
}

function Consequences({ revisionId, levelId }: { readonly revisionId: string; readonly levelId: string }) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const { data, error } = useAnswer(PreviewQuery, { revisionId, levelId });
  if (error) return null;
  if (!data) return <Alert severity="info">{say(confidentialityWords.working)}</Alert>;
  const { readers, losing, gaining, yourself, losers } = data.preview;
  const named = losers.map(({ name }) => name ?? "—").join(separator);
  const names = losing > losers.length ? say(confidentialityWords.andOthers, { names: named }) : named;
  const sentences = [
    losing === 0 ? say(confidentialityWords.nobodyLoses) : say(confidentialityWords.losing, { smart_count: losing, readers, names }),
    gaining > 0 && say(confidentialityWords.gaining, { smart_count: gaining }),
    yourself && say(confidentialityWords.losingYourself),
  ].filter(Boolean);
  return (
    <Alert severity={losing > 0 ? "warning" : "info"} aria-live="polite">
      {sentences.map((sentence) => (
        <div key={String(sentence)}>{sentence}</div>
      ))}
    </Alert>
  );
}
