import { InputAdornment, TextField } from "@mui/material";
import { useState } from "react";

interface NumberInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly value: unknown;
  readonly onChange: (value: number | undefined) => void;
}

/** A number as people type one; what is none yet stays in the field and changes nothing. */
export function NumberInput({ label, help, unit, min, max, value, onChange }: NumberInputProps) {
  const held = typeof value === "number" ? String(value) : "";
  const [typed, setTyped] = useState({ of: held, text: held });
  const text = typed.of === held ? typed.text : held;
  const read = (next: string) => {
    const number = Number(next.replace("，", "").replace(",", ""));
    return next.trim() === "" || !Number.isFinite(number) || number < (min ?? -Infinity) || number > (max ?? Infinity) ? undefined : number;
  };
  return (
    <TextField
      fullWidth
      label={label}
      helperText={help}
      value={text}
      error={text.trim() !== "" && read(text) === undefined}
      onChange={(event) => {
        const number = read(event.target.value);
        setTyped({ of: number === undefined ? "" : String(number), text: event.target.value });
        onChange(number);
      }}
      slotProps={{
        htmlInput: { inputMode: "decimal" },
        ...(unit ? { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } } : {}),
      }}
    />
  );
}
