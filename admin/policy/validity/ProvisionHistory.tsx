import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-admin";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { textFont } from "../../theme/fonts.ts";
import { chineseTypography } from "../../theme/typography.ts";
import { comparedPartFields } from "../comparison/comparison.ts";
import { Parts } from "../comparison/Parts.tsx";
import { Segments } from "../comparison/Segments.tsx";
import type { ReadProvision } from "../provision.ts";
import { ProvisionChoice } from "../provisions/ProvisionChoice.tsx";
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
  /** Whose history is shown first; another one may be chosen. */
  readonly provision: ReadProvision;
  /** The text that it stands in. */
  readonly provisions: readonly ReadProvision[];
  readonly onClose: () => void;
}

/** One provision through all revisions, the latest first, what each changed marked. */
export default function ProvisionHistory({ provision: at, provisions, onClose }: ProvisionHistoryProps) {
  const say = useSay();
  const [provision, choose] = useState(at);
  const query = useAnswer(ProvisionHistoryQuery, { identity: provision.identity });
  const title = say(validityWords.history);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Box sx={{ pt: 1 }}>
          <ProvisionChoice provisions={provisions} chosen={provision} onChoose={choose} />
        </Box>
        <Answered query={query} lines={6}>
          {({ provisionHistory }) => (
            <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 2 }}>
              {provisionHistory.map((version, place) => (
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
                  {(place === 0 || version.change !== "unchanged") && (
                    <Box sx={{ ...chineseTypography, fontFamily: textFont, lineHeight: 1.8, whiteSpace: "pre-line" }}>
                      {version.headingSegments.length > 0 && (
                        <strong>
                          <Segments segments={version.headingSegments} />
                          {"　"}
                        </strong>
                      )}
                      <Parts parts={version.parts} />
                    </Box>
                  )}
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
