import { required as needed, useInput } from "react-admin";
import { useWatch } from "react-hook-form";
import type { ResourceName } from "../../records/resource-name.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { useChoice } from "../../shared/use-choices.ts";
import { isRecord } from "./is-record.ts";

interface RecordInputProps {
  readonly source: string;
  readonly resource: ResourceName;
  readonly label: string;
  readonly helperText?: string | undefined;
  readonly required?: boolean;
  /** Which records are offered, as a filter of the API. */
  readonly where?: object;
}

/** What belongs to one record alone is offered of that which the same form has chosen: a provision of the text. */
const ownerOf: Partial<Record<ResourceName, string>> = { provisions: "revision" };

/** A relation in a form; the form's value is the record itself, of which a command takes the id. */
export function RecordInput({ source, resource, label, helperText, required = false, where }: RecordInputProps) {
  const owner = useWatch({ name: ownerOf[resource] ?? source }) as unknown;
  const owned = ownerOf[resource] !== undefined;
  const narrowed = owned ? { [ownerOf[resource] ?? ""]: { id: { eq: isRecord(owner) ? owner.id : null } } } : where;
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  const choice = useChoice();
  const message = useInputMessage(input, helperText ?? false);
  return (
    <RecordPicker
      kind={resource}
      value={isRecord(field.value) ? choice(resource, field.value) : null}
      onChange={(chosen) => field.onChange(chosen?.record ?? null)}
      onBlur={field.onBlur}
      label={label}
      required={required}
      {...(fieldState.invalid ? { problem: message ?? "" } : { help: message })}
      disabled={owned && !isRecord(owner)}
      {...(narrowed ? { where: narrowed } : {})}
    />
  );
}
