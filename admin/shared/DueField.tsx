import { Stack, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { ApiError } from "../graphql/api-error.ts";
import { type AnswerOf, operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { type Say, useSay } from "../i18n/say.ts";
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

/** Beyond a year nobody counts in working days. */
const MOST_COUNTED = 260;

const WorkingDaysFromToday = operation(
  "query WorkingDaysFromToday($count: Int!) { workingDaysFromToday(count: $count) { day unannounced } }",
);

type Counted = AnswerOf<typeof WorkingDaysFromToday>["workingDaysFromToday"];

/** What is counted, and on which day that is for whoever is asked today; a year whose holidays nobody knows yet is named. */
function dueHelp(say: Say, counted: Counted | undefined): string {
  const help = say(sharedWords.dueWorkingDaysHelp);
  if (!counted) return help;
  const years = counted.unannounced.join(", ");
  const day = say(sharedWords.dueCounted, { day: counted.day });
  return [help, day, years && say(sharedWords.dueMayMove, { years })].filter(Boolean).join(" ");
}

/** Chooses by when something is to be done. */
export function DueField({ value, onChange, error }: DueFieldProps) {
  const say = useSay();
  const problem = error?.at("dueOn") ?? error?.at("dueWorkingDays");
  const count = Number(value.dueWorkingDays);
  const counted = useAnswer(WorkingDaysFromToday, { count }, { enabled: value.by === "workingDays" && count > 0 && count <= MOST_COUNTED });
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
          {...fieldState(error, problem ? "dueWorkingDays" : "", dueHelp(say, counted.data?.workingDaysFromToday))}
          {...(problem ? { error: true, helperText: problem } : {})}
        />
      )}
    </Stack>
  );
}
