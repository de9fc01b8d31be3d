import { Box, Typography } from "@mui/material";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { CompareRevisions } from "../comparison/comparison.ts";
import { policyWords } from "../words.ts";
import { changeName } from "./publication-outlook.ts";
import { publicationWords } from "./publication-words.ts";

const DecidedQuery = operation(
  `query DecidedChanges($id: ID!) {
    revision(id: $id) { id changeDecisions { id identity material reason decidedBy { id name } } }
  }`,
);

interface DecidedChangesProps {
  readonly revisionId: string;
  /** The text before, by which changes are named. */
  readonly previousId: string;
}

/** Of each provision that a published text changed: whether that is material, why, and who said so. */
export default function DecidedChanges({ revisionId, previousId }: DecidedChangesProps) {
  const say = useSay();
  const decided = useAnswer(DecidedQuery, { id: revisionId });
  const compared = useAnswer(CompareRevisions, { from: previousId, to: revisionId });
  const all = compared.data?.compareRevisions?.changes ?? [];
  const placeOf = (identity: string | null) => all.findIndex((change) => change.identity === identity);
  return (
    <Answered query={decided} lines={2}>
      {({ revision }) => (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {(revision?.changeDecisions ?? [])
            .toSorted((one, other) => placeOf(one.identity) - placeOf(other.identity))
            .map(({ id, identity, material, reason, decidedBy }) => (
              <Typography component="li" variant="body2" key={id} sx={{ overflowWrap: "anywhere" }}>
                {[
                  changeName(all, placeOf(identity)),
                  say(material ? policyWords.material : policyWords.notMaterial),
                  reason,
                  decidedBy?.name && say(publicationWords.decidedBy, { name: decidedBy.name }),
                ]
                  .filter(Boolean)
                  .join("\u00A0· ")}
              </Typography>
            ))}
        </Box>
      )}
    </Answered>
  );
}
