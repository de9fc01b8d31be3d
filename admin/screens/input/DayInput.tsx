import { required as needed, useInput } from "react-admin";
import { isDay } from "../../../schema/shared/days.screen.ts";
import { saying } from "../../i18n/say.ts";
import { DayField } from "../../shared/DayField.tsx";
import { useInputMessage } from "../../shared/input-message.ts";
import { sharedWords } from "../../shared/words.ts";

interface DayInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

const aDay = (value: unknown) => (!value || isDay(String(value)) ? undefined : saying(sharedWords.notADay));

/** A day in a form. What is no day stays the form's value, so that it is neither lost nor sent. */
export function DayInput({ source, label, required, help }: DayInputProps) {
  const input = useInput({ source, defaultValue: null, validate: [...(required ? [needed()] : []), aDay] });
  const { field, fieldState } = input;
  return (
    <DayField
      name={source}
      label={label}
      required={required}
      value={field.value ?? ""}
      onChange={(day, text) => field.onChange(day || text || null)}
      onBlur={field.onBlur}
      error={fieldState.invalid}
      helperText={useInputMessage(input, help)}
    />
  );
}
