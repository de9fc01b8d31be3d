import { Box, Chip, FormLabel, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { SimpleKind } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldMessage } from "./FieldMessage.tsx";
import { offeredOf } from "./offered.ts";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

type ChoiceKind = Extract<SimpleKind, { readonly kind: "choice" | "choices" }>;

/** As many answers are laid out to be pressed; one of more is chosen from a list. */
const mostLaidOut = 6;

/** One answer, or several: pressed where they are few. */
export function OfferedInput(props: RegisterInputProps<ChoiceKind>) {
  const { source, label, required, of } = props;
  const { value, change, blur, ref, wrong, message } = useFieldValue(props);
  const say = useSay();
  // What the record held when the form was opened can be chosen again.
  const [held] = useState(value);
  const offered = offeredOf(of.options, held);
  if (of.kind === "choice" && offered.length > mostLaidOut)
    return (
      <TextField
        select
        name={source}
        inputRef={ref}
        label={label}
        required={required}
        value={offered.some(({ key }) => key === value) ? value : ""}
        onChange={({ target }) => change(target.value || null)}
        onBlur={blur}
        error={wrong}
        helperText={message}
      >
        {!required && <MenuItem value="">—</MenuItem>}
        {offered.map((option) => (
          <MenuItem key={option.key} value={option.key}>
            {say(inBoth(option.label))}
          </MenuItem>
        ))}
      </TextField>
    );
  const chosen: readonly unknown[] = [value].flat();
  const press = (key: string) => {
    if (of.kind === "choice") return change(value === key && !required ? null : key);
    const next = offered.map((option) => option.key).filter((one) => (one === key ? !chosen.includes(one) : chosen.includes(one)));
    return change(next.length > 0 ? next : null);
  };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }} onBlur={blur}>
      <FormLabel component="legend" required={required} error={wrong} sx={{ fontSize: 13, p: 0, mb: 0.75 }}>
        {label}
      </FormLabel>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {offered.map((option, place) => {
          const isChosen = chosen.includes(option.key);
          return (
            <Chip
              key={option.key}
              ref={place === 0 ? ref : undefined}
              component="button"
              type="button"
              role={of.kind === "choice" ? "radio" : "checkbox"}
              aria-checked={isChosen}
              clickable
              onClick={() => press(option.key)}
              label={`${say(inBoth(option.label))}${option.retired ? say(fieldWords.former) : ""}`}
              variant={isChosen ? "filled" : "outlined"}
              color={isChosen ? "primary" : "default"}
              sx={{
                height: "auto",
                minHeight: { xs: 44, md: 34 },
                borderRadius: 1.5,
                "& .MuiChip-label": { whiteSpace: "normal", px: 1.5, fontSize: 14 },
              }}
            />
          );
        })}
      </Box>
      <FieldMessage wrong={wrong} message={message} />
    </Box>
  );
}
