import { Stack, TextField } from "@mui/material";
import { useState } from "react";
import { required as needed, useInput } from "react-admin";
import { saying, useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { DayField } from "../../shared/DayField.tsx";
import { useInputMessage } from "../../shared/input-message.ts";
import { momentAt, wallTime } from "../../shared/when.ts";
import { sharedWords } from "../../shared/words.ts";

interface MomentInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

const timePattern = /^([01]?\d|2[0-3])[:：]?([0-5]\d)$/;

/** "9:05", "0905" and "９：０５" as "09:05"; null when it is no time of a day. */
function timeTyped(text: string): string | null {
  const [, hours, minutes] = timePattern.exec(text.normalize("NFKC").trim()) ?? [];
  return hours && minutes ? `${hours.padStart(2, "0")}:${minutes}` : null;
}

/** A whole instant, and not the half of one that is being typed. */
const isMoment = (value: string) => value.includes("T") && !Number.isNaN(Date.parse(value));

const aMoment = (value: unknown) => (!value || isMoment(String(value)) ? undefined : saying(sharedWords.notAMoment));

/** A day and a time on the organisation's clock. */
export function MomentInput({ source, label, required, help }: MomentInputProps) {
  const { timeZone } = useMe().organisation;
  const input = useInput({ source, defaultValue: null, validate: [...(required ? [needed()] : []), aMoment] });
  const { field, fieldState } = input;
  const value = String(field.value ?? "");
  const known = isMoment(value) ? wallTime(value, timeZone) : { day: "", time: "" };
  const [typed, setTyped] = useState(known);
  const say = useSay();
  const change = (next: typeof typed) => {
    setTyped(next);
    const time = timeTyped(next.time);
    if (next.day && time) field.onChange(momentAt({ day: next.day, time }, timeZone));
    else field.onChange(next.day || next.time ? `${next.day} ${next.time}`.trim() : null);
  };
  const error = fieldState.invalid;
  return (
    <Stack direction="row" spacing={1.5}>
      <DayField
        label={label}
        required={required}
        value={typed.day}
        onChange={(day) => change({ ...typed, day })}
        onBlur={field.onBlur}
        error={error}
        helperText={useInputMessage(input, help)}
      />
      <TextField
        label={say(sharedWords.time)}
        required={required}
        value={typed.time}
        onChange={(event) => change({ ...typed, time: event.target.value })}
        onBlur={() => {
          setTyped({ ...typed, time: timeTyped(typed.time) ?? typed.time });
          field.onBlur();
        }}
        placeholder="09:00"
        error={error}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: "numeric", autoComplete: "off", maxLength: 10 } }}
        sx={{ maxWidth: 120 }}
      />
    </Stack>
  );
}
