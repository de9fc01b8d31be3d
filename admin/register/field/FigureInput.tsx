import { InputAdornment, TextField } from "@mui/material";
import { useState } from "react";
import { durationText } from "../../../schema/register/value/duration.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { type FigureKind, figureTyped, figureWritten, unitOf } from "./figures.ts";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

/** A number, an amount or a length of time, typed as people write it, and put in order when the field is left. */
export function FigureInput(props: RegisterInputProps<FigureKind>) {
  const { source, label, required, of } = props;
  const { value, change, blur, ref, wrong, message } = useFieldValue(props);
  const language = useLanguage();
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const unit = unitOf(of, language);
  const understood =
    of.kind === "duration" && typed !== null && typeof value === "number"
      ? say(fieldWords.understood, { value: durationText(value, language) })
      : undefined;
  return (
    <TextField
      name={source}
      inputRef={ref}
      label={label}
      required={required}
      value={typed ?? figureWritten(of, value, language)}
      onChange={({ target }) => {
        setTyped(target.value);
        change(figureTyped(of, target.value));
      }}
      onBlur={() => {
        setTyped(null);
        blur();
      }}
      error={wrong}
      helperText={wrong ? message : (understood ?? (message || (of.kind === "duration" ? say(fieldWords.durationExample) : undefined)))}
      sx={{ maxWidth: 280 }}
      slotProps={{
        htmlInput: {
          inputMode: of.kind === "duration" ? "text" : "decimal",
          autoComplete: "off",
          maxLength: 40,
          style: { textAlign: "right" },
        },
        ...(unit ? { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } } : {}),
      }}
    />
  );
}
