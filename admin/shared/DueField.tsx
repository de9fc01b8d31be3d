import { Stack, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { DayField } from "./DayField.tsx";
import { fieldState } from "./use-values.ts";
import { sharedWords } from "./words.ts";

/** By when: a day, or so many working days after it is asked. */
export interface DueChoice {
  readonly by: "day" | "workingDays";
  readonly dueOn: string;
  readonly dueWorkingDays: string;
}

export const emptyDue: DueChoice = { by: "workingDays", dueOn: "", dueWorkingDays: "10" };

/** The part of a command's input that says by when. */
export const dueInput = (due: DueChoice) =>
  due.by === "day"
    ? { dueOn: due.dueOn || null, dueWorkingDays: null }
    : { dueOn: null, dueWorkingDays: Number.parseInt(due.dueWorkingDays, 10) || null };

interface DueFieldProps {
  readonly value: DueChoice;
  readonly onChange: (due: DueChoice) => void;
  readonly error?: ApiError | null | undefined;
}

/** Chooses by when something is to be done. */
export function DueField({ value, onChange, error }: DueFieldProps) {
  const say = useSay();
  const problem = error?.at("dueOn") ?? error?.at("dueWorkingDays");
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={value.by}
        onChange={(_, by: DueChoice["by"] | null) => by && onChange({ ...value, by })}
        sx={{ flexShrink: 0, height: 40 }}
      >
        <ToggleButton value="workingDays">{say(sharedWords.dueByWorkingDays)}</ToggleButton>
        <ToggleButton value="day">{say(sharedWords.dueByDay)}</ToggleButton>
      </ToggleButtonGroup>
      {value.by === "day" ? (
        <DayField
          label={say(sharedWords.dueOn)}
          value={value.dueOn}
          onChange={(dueOn) => onChange({ ...value, dueOn })}
          error={problem !== undefined}
          helperText={problem}
        />
      ) : (
        <TextField
          label={say(sharedWords.dueWorkingDays)}
          value={value.dueWorkingDays}
          onChange={(event) => onChange({ ...value, dueWorkingDays: event.target.value.replace(/\D/g, "") })}
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
          {...fieldState(error, problem ? "dueWorkingDays" : "", say(sharedWords.dueWorkingDaysHelp))}
          {...(problem ? { error: true, helperText: problem } : {})}
        />
      )}
    </Stack>
  );
}
