import { Box, Checkbox, FormControlLabel, TextField, Typography } from "@mui/material";
import type { ApiError } from "../../graphql/api-error.ts";
import { useSay } from "../../i18n/say.ts";
import { fieldState } from "../../shared/use-values.ts";
import { Segments } from "../comparison/Segments.tsx";
import type { ChangeAhead, ChangeDecided, ChangesDecided as Decided, Outlook } from "./publication-outlook.ts";
import { publicationWords } from "./publication-words.ts";

interface ChangesDecidedProps {
  readonly outlook: Outlook;
  /** What holds for changes about which nothing else is said. */
  readonly whole: boolean;
  readonly decided: Decided;
  readonly onDecide: (decided: Decided) => void;
  readonly error: ApiError | null;
}

/** What of the changes was decided otherwise than the whole text, in order. */
export const decidedOtherwise = (outlook: Outlook | null, decided: Decided, whole: boolean) =>
  (outlook?.changes ?? []).flatMap(({ identity }) => {
    const one = decided[identity];
    return one && one.material !== whole ? [{ identity, material: one.material, reason: one.reason || null }] : [];
  });

/** Each changed provision, with whether that change is material: one switch for all stands above, single ones can differ. */
export function ChangesDecided({ outlook, whole, decided, onDecide, error }: ChangesDecidedProps) {
  const say = useSay();
  if (outlook.changes.length === 0) return null;
  const otherwise = decidedOtherwise(outlook, decided, whole).map(({ identity }) => identity);
  return (
    <div>
      <Typography variant="h3">{say(publicationWords.changes)}</Typography>
      <Typography variant="caption" color="textSecondary" component="p">
        {say(publicationWords.changesHelp)}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, mt: 1 }}>
        {outlook.changes.map((change) => (
          <DecidedChange
            key={change.identity}
            change={change}
            whole={whole}
            one={decided[change.identity] ?? { material: whole, reason: "" }}
            error={error}
            field={`changes.${otherwise.indexOf(change.identity)}.reason`}
            onDecide={(one) => onDecide({ ...decided, [change.identity]: one })}
          />
        ))}
      </Box>
    </div>
  );
}

interface DecidedChangeProps {
  readonly change: ChangeAhead;
  readonly whole: boolean;
  readonly one: ChangeDecided;
  readonly error: ApiError | null;
  readonly field: string;
  readonly onDecide: (one: ChangeDecided) => void;
}

/** One changed provision: what it is called and says, whether that is material, and why where it is decided otherwise than the rest. */
function DecidedChange({ change: { name, formOnly, parts }, whole, one, error, field, onDecide }: DecidedChangeProps) {
  const say = useSay();
  return (
    <Box component="li" sx={{ py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}>
      <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, pt: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {name}
            {formOnly && ` (${say(publicationWords.formOnly)})`}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere", maxHeight: 88, overflowY: "auto" }}>
            <Segments segments={parts.flatMap(({ segments }) => segments)} />
          </Typography>
        </Box>
        <FormControlLabel
          sx={{ flexShrink: 0, mr: 0 }}
          control={<Checkbox size="small" checked={one.material} onChange={(_, material) => onDecide({ ...one, material })} />}
          label={say(publicationWords.material)}
        />
      </Box>
      {one.material !== whole && (
        <TextField
          size="small"
          fullWidth
          required={!one.material}
          label={say(publicationWords.reason, { name })}
          value={one.reason}
          onChange={(event) => onDecide({ ...one, reason: event.target.value })}
          sx={{ mt: 0.5 }}
          {...fieldState(error, field)}
        />
      )}
    </Box>
  );
}
