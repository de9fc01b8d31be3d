import { Checkbox, FormControlLabel, FormHelperText, FormLabel, Radio } from "@mui/material";
import { required as needed, useInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { useSay } from "../../i18n/say.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { sharedWords } from "../../shared/words.ts";

interface KeysInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

/** Which of the choices in the same form are meant, e.g. the right answers. */
export function KeysInput({ source, label, required, help }: KeysInputProps) {
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  const say = useSay();
  const message = useInputMessage(input, help);
  const watched: unknown = useWatch({ name: "options" });
  const options: readonly { readonly key: string; readonly text: string }[] = Array.isArray(watched) ? watched : [];
  const keys: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const single = useWatch({ name: "kind" }) === "single";
  const Mark = single ? Radio : Checkbox;
  const others = (key: string) => (single ? [] : keys.filter((one) => one !== key));
  const toggle = (key: string) => field.onChange(keys.includes(key) && !single ? others(key) : [...others(key), key].sort());
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0, display: "grid" }}>
      <FormLabel component="legend" required={required} sx={{ fontSize: 13, p: 0 }}>
        {label}
      </FormLabel>
      {options.map(({ key, text }) => (
        <FormControlLabel
          key={key}
          control={<Mark size="small" name={source} checked={keys.includes(key)} onChange={() => toggle(key)} onBlur={field.onBlur} />}
          label={`${key}  ${text}`}
        />
      ))}
      {(message || options.length === 0) && (
        <FormHelperText error={fieldState.invalid} sx={{ mx: 0 }}>
          {message ?? say(sharedWords.choicesFirst)}
        </FormHelperText>
      )}
    </fieldset>
  );
}
