import { Alert, Box } from "@mui/material";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { namedProvision, ReferenceImpact } from "./reference-impact.ts";
import { referenceWords } from "./reference-words.ts";

/** Before a draft is handed in or published: how many references do not lead to what they mean, and which. Nothing where all do. */
export function ReferenceNote({ revisionId }: { readonly revisionId: string }) {
  const say = useSay();
  const impact = useAnswer(ReferenceImpact, { revisionId }).data?.referenceImpact;
  if (!impact) return null;
  const { here, elsewhere } = impact;
  if (here.length === 0 && elsewhere.length === 0) return null;
  return (
    <Alert severity="warning" data-references>
      {here.length > 0 && <div>{say(referenceWords.ownNote, { smart_count: here.length })}</div>}
      {elsewhere.length > 0 && <div>{say(referenceWords.publishNote, { smart_count: elsewhere.length })}</div>}
      <details>
        <summary>{say(referenceWords.showPlaces)}</summary>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {[
            ...here.map((one) => ({ ...one, title: "" })),
            ...elsewhere.map((one) => ({ ...one, title: one.reference.revision?.title ?? "" })),
          ].map(({ reference, newWords, title }) => (
            <li key={reference.id}>
              {[title && `《${title}》`, namedProvision(reference.provision), reference.words].filter(Boolean).join(" ")} →{" "}
              {newWords ?? say(referenceWords.noWords)}
            </li>
          ))}
        </Box>
      </details>
    </Alert>
  );
}
