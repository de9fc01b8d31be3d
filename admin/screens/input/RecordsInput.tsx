import { required as needed, useInput } from "react-admin";
import type { ResourceName } from "../../records/resource-name.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { useChoice } from "../../shared/use-choices.ts";
import { isRecord } from "./is-record.ts";

interface RecordsInputProps {
  readonly source: string;
  readonly resource: ResourceName;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

/** A relation to several records in a form; the form's value is the records, of which a command takes the ids. */
export function RecordsInput({ source, resource, label, required, help }: RecordsInputProps) {
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  const choice = useChoice();
  const message = useInputMessage(input, help);
  const records: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  return (
    <RecordsPicker
      kind={resource}
      label={label}
      required={required}
      value={records.filter(isRecord).map((record) => choice(resource, record))}
      onChange={(choices) => field.onChange(choices.length === 0 ? null : choices.map(({ id, record }) => record ?? { id }))}
      onBlur={field.onBlur}
      {...(fieldState.invalid ? { problem: message ?? "" } : { help: message })}
    />
  );
}
