import { TextField, type TextFieldProps } from "@mui/material";
import { type FormEvent, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "./words.ts";

type EntryFieldProps = Omit<TextFieldProps, "value" | "onChange" | "label" | "error"> & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the server said about it. */
  readonly problem?: string | undefined;
};

/** A line that must be filled in; when it is not, it says so in the panel's words instead of the browser's. */
export function EntryField({ label, value, onChange, problem, helperText, ...rest }: EntryFieldProps) {
  const [missing, setMissing] = useState(false);
  const say = useSay();
  const own = missing ? say(sharedWords.fillIn, { label }) : problem;
  return (
    <TextField
      required
      {...rest}
      label={label}
      value={value}
      onChange={(event) => {
        setMissing(false);
        onChange(event.target.value);
      }}
      onInvalid={(event: FormEvent<HTMLDivElement>) => {
        event.preventDefault();
        setMissing(true);
      }}
      error={own !== undefined}
      helperText={own ?? helperText}
    />
  );
}
