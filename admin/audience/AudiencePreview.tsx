import { Alert, Box, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useDeferredValue, useEffect } from "react";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "../shared/words.ts";
import { type AudienceChoice, audienceInput } from "./audience-choice.ts";
import { audienceWords } from "./words.ts";

const PreviewAudience = operation(
  `query PreviewAudience($audience: AudienceInput!, $revisionId: ID) {
    previewAudience(audience: $audience, revisionId: $revisionId) { total uncleared departments { name count } sample { id name } }
  }`,
);

interface AudiencePreviewProps {
  readonly value: AudienceChoice;
  readonly revisionId?: string;
  readonly leaveOutUncleared?: boolean;
  readonly onLeaveOutUncleared?: (leaveOut: boolean) => void;
  readonly onReached?: (count: number) => void;
}

/** How many people an audience reaches, where they are, and how many of them may not read the text. */
export function AudiencePreview({ value, revisionId, leaveOutUncleared = false, onLeaveOutUncleared, onReached }: AudiencePreviewProps) {
  const say = useSay();
  const asked = useDeferredValue(value);
  const { data, error } = useAnswer(
    PreviewAudience,
    { audience: audienceInput(asked), revisionId: revisionId ?? null },
    { keepPrevious: true },
  );
  const reached = data?.previewAudience.total;
  useEffect(() => {
    if (reached !== undefined) onReached?.(reached);
  }, [reached, onReached]);
  if (error) return <Alert severity="error">{error.fields[0]?.message ?? error.message}</Alert>;
  if (!data) return <Typography variant="body2">…</Typography>;
  const { total, uncleared, departments, sample } = data.previewAudience;
  const names = sample.map(({ name }) => name).filter(Boolean);
  return (
    <Box aria-live="polite">
      <Typography sx={{ fontWeight: 600 }} data-reached={total}>
        {say(audienceWords.reaches, { smart_count: total })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {departments.map(({ name, count }) => `${name} ${count}`).join(" · ")}
      </Typography>
      {names.length > 0 && (
        <Typography variant="caption" color="textSecondary">
          {say(total > names.length ? audienceWords.sampleMore : audienceWords.sample, {
            names: names.join(say(sharedWords.comma)),
          })}
        </Typography>
      )}
      {uncleared > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {say(audienceWords.uncleared, { smart_count: uncleared })}
          {onLeaveOutUncleared && (
            <FormControlLabel
              sx={{ display: "flex" }}
              control={<Checkbox size="small" checked={leaveOutUncleared} onChange={(_, checked) => onLeaveOutUncleared(checked)} />}
              label={say(audienceWords.leaveOut)}
            />
          )}
        </Alert>
      )}
    </Box>
  );
}
