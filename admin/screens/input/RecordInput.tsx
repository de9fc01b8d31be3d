import { required as needed, useInput, useTranslate } from "react-admin";
import type { ResourceName } from "../resource-name.ts";
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
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const message = fieldState.error?.message ?? (fieldState.invalid ? "ra.validation.required" : undefined);
  return (
    <RecordPicker
      resource={resource}
      value={field.value || null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      label={label}
      required={required}
      error={fieldState.invalid}
      helperText={message ? messageText(message, translate) : helperText}
      {...(filter ? { filter } : {})}
    />
  );
}

/** React-Admin marks its own validation messages, which carry a key, with a prefix. */
function messageText(message: string, translate: (key: string, options?: object) => string): string {
  const own = message.startsWith("@@react-admin@@") ? JSON.parse(message.slice("@@react-admin@@".length)) : message;
  return typeof own === "string" ? translate(own, { _: own }) : translate(own.message, own.args);
}
