import { TextField } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { propertyWords } from "./operation-words.ts";
import { designerWords } from "./words.ts";

interface WidthInputProps {
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** The width of a column in pixels; it counts while it is one that a column can have. */
export function WidthInput({ value, disabled, onChange }: WidthInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState({ given: value, text: String(value ?? "") });
  const text = typed.given === value ? typed.text : String(value ?? "");
  const fits = (width: number) => Number.isInteger(width) && width >= 40 && width <= 800;
  return (
    <TextField
      type="number"
      label={say(designerWords.pixels)}
      value={text}
      disabled={disabled}
      error={text !== "" && !fits(Number(text))}
      onChange={(event) => {
        const width = Number(event.target.value);
        setTyped({ given: fits(width) ? width : value, text: event.target.value });
        if (fits(width)) onChange(width);
      }}
      slotProps={{ htmlInput: { min: 40, max: 800, step: 10, "aria-label": say(propertyWords.width) } }}
      sx={{ maxWidth: 200, mt: 0.5 }}
    />
  );
}
