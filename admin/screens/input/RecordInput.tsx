import { required as needed, useInput } from "react-admin";
import type { ResourceName } from "../resource-name.ts";
import { useInputMessage } from "./input-message.ts";
import { RecordPicker } from "./RecordPicker.tsx";

interface RecordInputProps {
  readonly source: string;
  readonly resource: ResourceName;
  readonly label: string;
  readonly helperText?: string | undefined;
  readonly required?: boolean;
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** A relation in a form; the form's value is the record itself, of which a command takes the id. */
export function RecordInput({ source, resource, label, helperText, required = false, filter }: RecordInputProps) {
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  return (
    <RecordPicker
      resource={resource}
      value={field.value || null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      label={label}
      required={required}
      error={fieldState.invalid}
      helperText={useInputMessage(input, helperText ?? false)}
      {...(filter ? { filter } : {})}
    />
  );
}
