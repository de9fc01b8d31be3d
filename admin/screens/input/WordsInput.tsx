import { Checkbox, FormControlLabel, FormHelperText, FormLabel } from "@mui/material";
import { required as needed, useInput } from "react-admin";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useInputMessage } from "../../shared/input-message.ts";

interface WordsInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
  readonly choices: readonly { readonly id: string; readonly label: Bilingual }[];
}

/** Several words of a closed list, ticked. */
export function WordsInput({ source, label, required, help, choices }: WordsInputProps) {
  const input = useInput({ source, defaultValue: [], ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  const say = useSay();
  const message = useInputMessage(input, help);
  const ticked: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (id: string) =>
    field.onChange(choices.filter((one) => (one.id === id ? !ticked.includes(id) : ticked.includes(one.id))).map((one) => one.id));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <FormLabel component="legend" required={required} sx={{ fontSize: 13, p: 0 }}>
        {label}
      </FormLabel>
      {choices.map((one) => (
        <FormControlLabel
          key={one.id}
          control={
            <Checkbox size="small" name={source} checked={ticked.includes(one.id)} onChange={() => toggle(one.id)} onBlur={field.onBlur} />
          }
          label={say(one.label)}
        />
      ))}
      {message && (
        <FormHelperText error={fieldState.invalid} sx={{ mx: 0 }}>
          {message}
        </FormHelperText>
      )}
    </fieldset>
  );
}
