import { TextField, type TextFieldProps } from "@mui/material";

type DayFieldProps = Omit<TextFieldProps, "value" | "onChange" | "type"> & {
  /** "2026-11-21", "" for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day, by keyboard or from the browser's calendar. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  return (
    <TextField
      {...rest}
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
