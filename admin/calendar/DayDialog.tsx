import { MenuItem, Stack, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { weekdayOf } from "../../schema/calendar/working-days.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { RecordHistory } from "../screens/history/RecordHistory.tsx";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import { EntryField } from "../shared/EntryField.tsx";
import { oneOf } from "../shared/one-of.ts";
import { useValues } from "../shared/use-values.ts";
import { SaveCalendarYear, type ShownDay } from "./calendar-query.ts";
import { calendarWords } from "./words.ts";

const labels = words.CalendarDayKind;
type Kind = keyof typeof labels;
const kinds = Object.keys(labels) as Kind[];

interface DayDialogProps {
  readonly day: string;
  /** What is said of it now. */
  readonly shown: ShownDay | null;
  /** Version of the year's record, null without one. */
  readonly version: number | null;
  readonly onClose: () => void;
}

/** Changes what a day of the calendar is, or several in a row; who did so before stands below. */
export function DayDialog({ day, shown, version, onClose }: DayDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const { values, set } = useValues<{ kind: Kind; name: string; until: string }>({
    ...{ kind: oneOf(labels, shown?.kind ?? "") ?? (weekdayOf(day) < 5 ? "dayOff" : "workingDay"), name: shown?.name ?? "", until: day },
  });
  const command = useCommand(SaveCalendarYear, () => {
    notify(say(calendarWords.saved), { type: "success" });
    onClose();
  });
  const year = Number(day.slice(0, 4));
  const save = () => {
    const last = values.until >= day && values.until.startsWith(day.slice(0, 4)) ? values.until : day;
    const days = [];
    for (let at = day; at <= last; at = dayAfter(at, 1)) days.push({ day: at, kind: values.kind, name: values.name.trim() || null });
    command.mutate({ input: { year, expectedVersion: version, days } });
  };
  return (
    <CommandDialog
      open
      title={say(calendarWords.dayTitle)}
      subject={day}
      text={say(calendarWords.changeText)}
      submit={say(calendarWords.save)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={save}
    >
      <Stack spacing={2} sx={{ mt: 1 }}>
        <TextField
          select
          label={say(calendarWords.kind)}
          value={values.kind}
          onChange={(event) => set({ kind: oneOf(labels, event.target.value) ?? "ordinary" })}
        >
          {kinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {say(labels[kind])}
            </MenuItem>
          ))}
        </TextField>
        {values.kind !== "ordinary" && (
          <EntryField
            label={say(calendarWords.name)}
            value={values.name}
            onChange={(name) => set({ name })}
            problem={command.error?.at("days.0.name")}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
        )}
        <DayField
          label={say(calendarWords.until)}
          value={values.until}
          onChange={(until) => set({ until })}
          helperText={say(calendarWords.untilHelp)}
        />
      </Stack>
      {shown && <RecordHistory resource="calendarDays" id={shown.id} />}
    </CommandDialog>
  );
}
