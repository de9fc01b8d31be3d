import { Box, Checkbox, FormControlLabel, TextField, Typography } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import type { ChangeDecided, ChangesDecided as Decided, Outlook } from "./publication-outlook.ts";
import { publicationWords } from "./publication-words.ts";

interface ChangesDecidedProps {
  readonly outlook: Outlook;
  /** What holds for changes about which nothing else is said. */
  readonly whole: boolean;
  readonly decided: Decided;
  readonly onDecide: (decided: Decided) => void;
}

/** Each changed provision, with whether that change is material: one switch for all stands above, single ones can differ. */
export function ChangesDecided({ outlook, whole, decided, onDecide }: ChangesDecidedProps) {
  const say = useSay();
  if (outlook.changes.length === 0) return null;
  const decide = (identity: string, one: ChangeDecided) => onDecide({ ...decided, [identity]: one });
  return (
    <div>
      <Typography variant="h3">{say(publicationWords.changes)}</Typography>
      <Typography variant="caption" color="textSecondary" component="p">
        {say(publicationWords.changesHelp)}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, maxHeight: 320, overflowY: "auto" }}>
        {outlook.changes.map(({ identity, name, formOnly }) => {
          const one = decided[identity] ?? { material: whole, reason: "" };
          return (
            <Box component="li" key={identity} sx={{ py: 0.5 }}>
              <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
                <Typography variant="body2" sx={{ flex: 1, minWidth: 160 }}>
                  {name}
                  {formOnly && ` (${say(publicationWords.formOnly)})`}
                </Typography>
                <FormControlLabel
                  control={
                    <Checkbox size="small" checked={one.material} onChange={(_, material) => decide(identity, { ...one, material })} />
                  }
                  label={say(publicationWords.material)}
                />
              </Box>
              {whole && !one.material && (
                <TextField
                  size="small"
                  fullWidth
                  required
                  label={say(publicationWords.reason, { name })}
                  value={one.reason}
                  onChange={(event) => decide(identity, { ...one, reason: event.target.value })}
                />
              )}
            </Box>
          );
        })}
      </Box>
    </div>
  );
}
