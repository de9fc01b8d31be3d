import { TextField } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { registerDesignerWords as words } from "./words.ts";

interface TimeInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
}

/** "9:00", "0900" and "9：00" are 09:00; undefined for anything else. */
export function timeTyped(text: string): string | undefined {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:：]?(\d{2}))?$/u.exec(text.trim()) ?? [];
  if (hour === undefined || Number(minute) > 59) return undefined;
  const time = `${hour.padStart(2, "0")}:${minute}`;
  return time <= "24:00" ? time : undefined;
}

/** A time of the day. */
export function TimeInput({ label, help, value, onChange }: TimeInputProps) {
  const say = useSay();
  const held = typeof value === "string" ? value : "";
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? held;
  const wrong = text.trim() !== "" && timeTyped(text) === undefined;
  return (
    <TextField
      fullWidth
      label={label}
      value={text}
      placeholder="09:00"
      error={wrong}
      helperText={wrong ? say(words.badTime) : help}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(timeTyped(event.target.value));
      }}
      onBlur={() => !wrong && setTyped(null)}
    />
  );
}
