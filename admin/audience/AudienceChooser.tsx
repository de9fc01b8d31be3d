import { Alert, Box, Button, Checkbox, FormControlLabel, Radio, RadioGroup, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { RecordsPicker } from "../shared/RecordsPicker.tsx";
import { AudiencePreview } from "./AudiencePreview.tsx";
import { type AudienceChoice, isNobody, type SelectionChoice } from "./audience-choice.ts";
import { audienceWords } from "./words.ts";

interface AudienceChooserProps {
  readonly heading: string;
  readonly value: AudienceChoice;
  readonly onChange: (audience: AudienceChoice) => void;
  /** The text that is asked about, whose clearance decides who can be asked. */
  readonly revisionId?: string;
  readonly leaveOutUncleared?: boolean;
  readonly onLeaveOutUncleared?: (leaveOut: boolean) => void;
  /** Told how many people it reaches, once that is known. */
  readonly onReached?: (count: number) => void;
  /** Departments to which the choice is confined; null for the whole organisation. */
  readonly within?: readonly string[] | null;
  readonly error?: ApiError | null | undefined;
}

/** Chooses whom something is asked of, and shows how many that are. */
export function AudienceChooser(props: AudienceChooserProps) {
  const { heading, value, onChange, within = null, error } = props;
  const say = useSay();
  const [excluding, setExcluding] = useState(false);
  const problem = error?.at("audience");
  return (
    <Stack spacing={1.5} component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography variant="h3" component="legend" sx={{ p: 0 }}>
        {heading}
      </Typography>
      {problem && <Alert severity="error">{problem}</Alert>}
      {within === null && (
        <RadioGroup
          row
          value={value.everyone ? "everyone" : "some"}
          onChange={(_, answer) => onChange({ ...value, everyone: answer === "everyone" })}
        >
          <FormControlLabel value="some" control={<Radio size="small" />} label={say(audienceWords.some)} />
          <FormControlLabel value="everyone" control={<Radio size="small" />} label={say(audienceWords.everyone)} />
        </RadioGroup>
      )}
      {!value.everyone && <Selection value={value} onChange={(part) => onChange({ ...value, ...part })} within={within} />}
      {excluding ? (
        <Box sx={{ borderLeft: 2, borderColor: "roles.hairline", pl: 2 }}>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {say(audienceWords.except)}
          </Typography>
          <Selection
            value={value.except}
            onChange={(part) => onChange({ ...value, except: { ...value.except, ...part } })}
            within={within}
          />
        </Box>
      ) : (
        <Box>
          <Button size="small" onClick={() => setExcluding(true)}>
            {say(audienceWords.addExcept)}
          </Button>
        </Box>
      )}
      {isNobody(value) ? (
        <Typography variant="body2" color="textSecondary">
          {say(audienceWords.nobodyYet)}
        </Typography>
      ) : (
        <AudiencePreview {...props} />
      )}
    </Stack>
  );
}

interface SelectionProps {
  readonly value: SelectionChoice;
  readonly onChange: (part: Partial<SelectionChoice>) => void;
  readonly within: readonly string[] | null;
}

function Selection({ value, onChange, within }: SelectionProps) {
  const say = useSay();
  return (
    <Stack spacing={1.5}>
      <RecordsPicker
        kind="departments"
        label={say(audienceWords.departments)}
        value={value.departments}
        onChange={(departments) => onChange({ departments })}
        {...(within ? { where: { id: { in: within } } } : {})}
      />
      {value.departments.length > 0 && (
        <FormControlLabel
          control={<Checkbox size="small" checked={value.subtree} onChange={(_, subtree) => onChange({ subtree })} />}
          label={say(audienceWords.subtree)}
        />
      )}
      {within === null && (
        <RecordsPicker
          kind="positions"
          label={say(audienceWords.positions)}
          value={value.positions}
          onChange={(positions) => onChange({ positions })}
        />
      )}
      <RecordsPicker
        kind="people"
        label={say(audienceWords.people)}
        value={value.people}
        onChange={(people) => onChange({ people })}
        {...(within ? { where: { memberships: { some: { current: { eq: true }, department: { id: { in: within } } } } } } : {})}
      />
    </Stack>
  );
}
