import { Checkbox, FormControlLabel, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { USUAL_HOURS } from "../../schema/calendar/weekly-hours.screen.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { CreateWorkingHours, type ShownHours, UpdateWorkingHours } from "./calendar-query.ts";
import { spansText, spansTyped } from "./hours-text.ts";
import { calendarWords, weekdays } from "./words.ts";

/** Sets the hours of a department or the organisation from a day on, or changes those that are set. */
export function HoursDialog({ hours, onClose }: { readonly hours: ShownHours | null; readonly onClose: () => void }) {
  const say = useSay();
  const me = useMe();
  const notify = useNotify();
  const isHeadOnly = !me.has("administrator");
  const headed = me.roles.find(({ role }) => role === "head")?.departmentIds ?? [];
  const [department, setDepartment] = useState<Choice | null>(null);
  const { values, set } = useValues({
    ...{ from: hours?.from ?? me.today, until: hours?.until ?? "", openOnHolidays: hours?.openOnHolidays ?? false },
    days: (hours?.week ?? USUAL_HOURS).map(spansText),
  });
  const [tried, setTried] = useState(false);
  const done = () => {
    notify(say(calendarWords.hoursSaved), { type: "success" });
    onClose();
  };
  const create = useCommand(CreateWorkingHours, done);
  const update = useCommand(UpdateWorkingHours, done);
  const { error, isPending } = hours ? update : create;
  const week = values.days.map(spansTyped);
  const save = () => {
    setTried(true);
    if (week.includes(null)) return;
    const spans = week.flatMap((day, place) => (day ?? []).map((span) => ({ weekday: place + 1, ...span })));
    const common = { from: values.from || null, until: values.until || null, openOnHolidays: values.openOnHolidays, spans };
    if (hours) update.mutate({ input: { id: hours.id, expectedVersion: hours.version, ...common } });
    else create.mutate({ input: { departmentId: department ? String(department.id) : null, ...common } });
  };
  return (
    <CommandDialog
      open
      title={say(calendarWords.setHours)}
      subject={hours ? (hours.department?.name ?? say(calendarWords.organisation)) : (department?.name ?? say(calendarWords.hours))}
      submit={say(calendarWords.save)}
      pending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <Stack spacing={2} sx={{ mt: 1 }}>
        {!hours && (
          <RecordPicker
            kind="departments"
            label={say(calendarWords.department)}
            {...(isHeadOnly ? { required: true, where: { id: { in: headed } } } : { help: say(calendarWords.departmentHelp) })}
            value={department}
            onChange={setDepartment}
            error={error}
            field="departmentId"
          />
        )}
        {weekdays.map(({ name }, place) => {
          const wrong = tried && week[place] === null;
          return (
            <TextField
              key={name.en}
              label={say(calendarWords.spans, { day: say(name) })}
              value={values.days[place] ?? ""}
              onChange={(event) => set({ days: values.days.map((text, one) => (one === place ? event.target.value : text)) })}
              error={wrong}
              helperText={wrong ? say(calendarWords.badSpans) : place === 0 ? say(calendarWords.spansHelp) : undefined}
            />
          );
        })}
        <FormControlLabel
          label={say(calendarWords.openOnHolidays)}
          control={<Checkbox checked={values.openOnHolidays} onChange={(_, openOnHolidays) => set({ openOnHolidays })} />}
        />
        <DayField
          label={say(calendarWords.from)}
          value={values.from}
          onChange={(from) => set({ from })}
          {...fieldState(error, "from", hours ? undefined : say(calendarWords.fromHelp))}
        />
        <DayField
          label={say(calendarWords.end)}
          value={values.until}
          onChange={(until) => set({ until })}
          {...fieldState(error, "until", say(calendarWords.endHelp))}
        />
      </Stack>
    </CommandDialog>
  );
}
