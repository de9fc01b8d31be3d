import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { Link } from "react-admin";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { comparedPartFields } from "../comparison/comparison.ts";
import { Parts } from "../comparison/Parts.tsx";
import { Segments } from "../comparison/Segments.tsx";
import { provisionName, type ReadProvision } from "../provision.ts";
import { validityWords } from "./validity-words.ts";

const ProvisionHistoryQuery = operation(
  `query ProvisionHistory($identity: ID!) {
    provisionHistory(identity: $identity) {
      revisionId ordinal state effectiveFrom change label
      headingSegments { text change before } parts { ${comparedPartFields} }
    }
  }`,
);

interface ProvisionHistoryProps {
  readonly provision: ReadProvision;
  readonly onClose: () => void;
}

/** One provision through all revisions, the latest first, what each changed marked. */
export default function ProvisionHistory({ provision, onClose }: ProvisionHistoryProps) {
  const say = useSay();
  const query = useAnswer(ProvisionHistoryQuery, { identity: provision.identity });
  const title = say(validityWords.historyOf, { name: provisionName(provision) });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Answered query={query} lines={6}>
          {({ provisionHistory }) => (
            <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 2 }}>
              {provisionHistory.map((version) => (
                <Box component="li" key={version.revisionId} sx={{ borderLeft: 3, borderColor: "roles.hairline", pl: 1.5 }}>
                  <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
                    <Typography variant="h3" component="h3">
                      {say(editionWord, { ordinal: version.ordinal })}
                    </Typography>
                    <StateOf list="RevisionState" value={version.state} />
                    <Typography variant="body2" color="textSecondary">
                      {[
                        version.label,
                        version.effectiveFrom && say(validityWords.from, { day: version.effectiveFrom }),
                        say(validityWords[version.change]),
                      ]
                        .filter(Boolean)
                        .join("\u00A0· ")}
                    </Typography>
                    <Button size="small" component={Link} to={`/reading/${version.revisionId}`} onClick={onClose} sx={{ ml: "auto" }}>
                      {say(validityWords.read)}
                    </Button>
                  </Box>
                  <Segments segments={version.headingSegments} />
                  <Parts parts={version.parts} />
                </Box>
              ))}
            </Box>
          )}
        </Answered>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(validityWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}
