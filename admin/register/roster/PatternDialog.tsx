import { Alert, Box, Checkbox, Chip, FormControlLabel, FormHelperText, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { MOST_PATTERN_DAYS, type Pattern } from "../../../schema/register/roster/pattern.screen.ts";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { dayAfter, daysBetween } from "../../../schema/shared/days.screen.ts";
import { weekdays } from "../../calendar/words.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { DayField } from "../../shared/DayField.tsx";
import { PatternTable } from "./PatternTable.tsx";
import { previewOf } from "./pattern-preview.ts";
import { PlanQuery } from "./roster-queries.ts";
import { usePlanning } from "./use-planning.ts";
import { rosterWords } from "./words.ts";

interface PatternDialogProps {
  readonly plan: RosterPlan;
  readonly onClose: () => void;
}

/** Days that the server shows at once, and so that are planned at once. */
const MOST_DAYS = Math.min(62, MOST_PATTERN_DAYS);

/** Lays shifts out over weeks, in turns: what would come of it is shown before. */
export function PatternDialog({ plan, onClose }: PatternDialogProps) {
  const say = useSay();
  const planning = usePlanning(plan);
  const { roster, today, slug, names } = plan;
  const first = plan.from > today ? plan.from : today;
  const [people, setPeople] = useState<readonly string[]>([]);
  const [turns, setTurns] = useState<readonly (string | null)[]>(roster.shifts.map(({ key }) => key));
  const [daysEach, setDaysEach] = useState("1");
  const [from, setFrom] = useState(first);
  const [until, setUntil] = useState(dayAfter(first, 27));
  const [chosenDays, setChosenDays] = useState<readonly number[]>([]);
  const [replaces, setReplaces] = useState(false);
  const fits = from !== "" && until !== "" && from <= until && daysBetween(from, until) < MOST_DAYS;
  const query = useAnswer(PlanQuery, { register: slug, roster: roster.key, from, until }, { enabled: fits, keepPrevious: true });
  const each = Number(daysEach);
  const pattern: Pattern = { people, turns, daysEach: Number.isInteger(each) && each > 0 ? each : 1, from, until, weekdays: chosenDays };
  const whole = query.data?.rosterPlan;
  const preview = fits && whole ? previewOf(whole, pattern, replaces) : null;
  const labelOf = (key: string | null) => {
    const shift = roster.shifts.find((one) => one.key === key);
    return shift ? say(inBoth(shift.label)) : say(rosterWords.turnOff);
  };
  const toggle = <Value,>(list: readonly Value[], value: Value) =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  const submit = async () => {
    if (!preview) return;
    const put = preview.put.map(({ day, shift, person }) => ({ day, shift, personId: person }));
    if (await planning.change(put, preview.clear)) onClose();
  };
  const nothing = !preview || (preview.put.length === 0 && preview.clear.length === 0);
  return (
    <CommandDialog
      open
      wide
      title={say(rosterWords.byPattern)}
      subject={say(inBoth(roster.label))}
      submit={say(rosterWords.apply)}
      pending={planning.busy}
      disabled={nothing}
      error={planning.error}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Box role="group" aria-label={say(rosterWords.people)}>
        <Typography variant="subtitle2">{say(rosterWords.people)}</Typography>
        <FormHelperText>{say(rosterWords.peopleHelp)}</FormHelperText>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, mt: 0.5 }}>
          {plan.people.map((person) => {
            const place = people.indexOf(person);
            return (
              <Chip
                key={person}
                label={place >= 0 ? `${place + 1} ${names[person] ?? "—"}` : (names[person] ?? "—")}
                color={place >= 0 ? "primary" : "default"}
                variant={place >= 0 ? "filled" : "outlined"}
                aria-pressed={place >= 0}
                onClick={() => setPeople(toggle(people, person))}
              />
            );
          })}
        </Box>
      </Box>
      <Box role="group" aria-label={say(rosterWords.turns)}>
        <Typography variant="subtitle2">{say(rosterWords.turns)}</Typography>
        <FormHelperText>{say(rosterWords.turnsHelp)}</FormHelperText>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, my: 0.75 }}>
          {turns.map((turn, place) => (
            <Chip
              // Turns have no identity but their place.
              key={`${place} ${turn}`}
              label={labelOf(turn)}
              onDelete={() => setTurns(turns.filter((_, other) => other !== place))}
              aria-label={say(rosterWords.removeTurn, { place: place + 1, shift: labelOf(turn) })}
            />
          ))}
        </Box>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.75 }}>
          {[...roster.shifts.map(({ key }) => key), null].map((key) => (
            <Chip
              key={key ?? ""}
              variant="outlined"
              label={say(rosterWords.addTurn, { shift: labelOf(key) })}
              onClick={() => setTurns([...turns, key])}
            />
          ))}
          {people.length > 1 && (
            <Chip
              variant="outlined"
              label={say(rosterWords.inTurn)}
              onClick={() => setTurns([...roster.shifts.map(({ key }) => key), ...people.slice(roster.shifts.length).map(() => null)])}
            />
          )}
        </Box>
      </Box>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <DayField label={say(rosterWords.from)} value={from} onChange={setFrom} required fullWidth />
        <DayField
          label={say(rosterWords.last)}
          value={until}
          onChange={setUntil}
          required
          fullWidth
          error={from !== "" && until !== "" && !fits}
          helperText={say(rosterWords.lastHelp)}
        />
        <TextField
          label={say(rosterWords.daysEach)}
          helperText={say(rosterWords.daysEachHelp)}
          value={daysEach}
          onChange={(event) => setDaysEach(event.target.value.replaceAll(/\D/g, "").slice(0, 3))}
          fullWidth
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
        />
      </Stack>
      {roster.only !== "daysOff" && (
        <Box role="group" aria-label={say(rosterWords.weekdays)}>
          <Typography variant="subtitle2">{say(rosterWords.weekdays)}</Typography>
          <FormHelperText>{say(rosterWords.weekdaysHelp)}</FormHelperText>
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, mt: 0.5 }}>
            {weekdays.map(({ name }, place) => (
              <Chip
                key={name.en}
                label={say(name)}
                size="small"
                color={chosenDays.includes(place) ? "primary" : "default"}
                variant={chosenDays.includes(place) ? "filled" : "outlined"}
                aria-pressed={chosenDays.includes(place)}
                onClick={() => setChosenDays(toggle(chosenDays, place))}
              />
            ))}
          </Box>
        </Box>
      )}
      <FormControlLabel
        control={<Checkbox checked={replaces} onChange={(event) => setReplaces(event.target.checked)} />}
        label={say(rosterWords.replace)}
      />
      {preview && people.length > 0 && whole && (
        <Box>
          <Alert severity={preview.gaps.length > 0 || preview.leftOut.length > 0 ? "warning" : "success"} sx={{ mb: 1 }}>
            {say(rosterWords.previewSum, { smart_count: preview.put.length })}
            {preview.leftOut.length > 0 && <Box>{say(rosterWords.leftOut, { smart_count: preview.leftOut.length })}</Box>}
            <Box>
              {preview.gaps.length > 0 ? say(rosterWords.stillShort, { smart_count: preview.gaps.length }) : say(rosterWords.noneShort)}
            </Box>
          </Alert>
          <PatternTable plan={whole} people={people} preview={preview} />
        </Box>
      )}
    </CommandDialog>
  );
}
