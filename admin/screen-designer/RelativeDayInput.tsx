import { Box, Checkbox, FormControlLabel, MenuItem, TextField } from "@mui/material";
import { FURTHEST_DAYS, type RelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { both, useSay } from "../i18n/say.ts";

const words = {
  day: both("日期", "Day"),
  today: both("今天", "Today"),
  ago: both("若干天前", "Days ago"),
  ahead: both("若干天后", "Days from today"),
  days: both("天数", "Days"),
  working: both("按工作日", "Working days"),
};

interface RelativeDayInputProps {
  readonly value: RelativeDay;
  readonly onChange: (value: RelativeDay) => void;
  readonly disabled?: boolean;
}

/** A day counted from today: today itself, or so many days before or after it. */
export function RelativeDayInput({ value: { today, working }, onChange, disabled = false }: RelativeDayInputProps) {
  const say = useSay();
  const side = today === 0 ? "today" : today < 0 ? "ago" : "ahead";
  const days = Math.abs(today);
  const change = (next: number, isWorking = working === true) =>
    onChange({ today: next, ...(isWorking && next !== 0 ? { working: true } : {}) });
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      <TextField
        select
        fullWidth
        label={say(words.day)}
        value={side}
        disabled={disabled}
        onChange={({ target }) => change(target.value === "today" ? 0 : (days || 30) * (target.value === "ago" ? -1 : 1))}
      >
        {(["today", "ago", "ahead"] as const).map((each) => (
          <MenuItem key={each} value={each}>
            {say(words[each])}
          </MenuItem>
        ))}
      </TextField>
      {side !== "today" && (
        <TextField
          type="number"
          label={say(words.days)}
          value={days}
          disabled={disabled}
          onChange={({ target }) => {
            const next = Number(target.value);
            if (Number.isInteger(next) && next >= 1 && next <= FURTHEST_DAYS) change(side === "ago" ? -next : next);
          }}
          slotProps={{ htmlInput: { min: 1, max: FURTHEST_DAYS, step: 1 } }}
          sx={{ flex: "0 0 96px" }}
        />
      )}
      {side !== "today" && (
        <FormControlLabel
          label={say(words.working)}
          control={<Checkbox checked={working === true} disabled={disabled} onChange={(_, checked) => change(today, checked)} />}
        />
      )}
    </Box>
  );
}
