import { MenuItem, TextField } from "@mui/material";
import { useGetOne } from "react-admin";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import { choicesOf, hasChoices } from "../../schema/shared/choices.screen.ts";
import { useSay } from "../i18n/say.ts";
import { isResourceName } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { screenPageWords } from "../screens/words.ts";
import { DayField } from "../shared/DayField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { useChoice } from "../shared/use-choices.ts";

type Plain = string | number | boolean;

interface PlainValueInputProps {
  readonly field: Pick<EffectiveField, "kind" | "words" | "options" | "record">;
  readonly label: string;
  readonly value: Plain | null;
  readonly onChange: (value: Plain) => void;
  readonly disabled?: boolean;
}

const numbers: readonly EffectiveField["kind"][] = ["number", "percent", "months", "minutes", "workingDays", "bytes", "people"];

/** One plain value, as its kind of field is filled in. */
export function PlainValueInput({ field, label, value, onChange, disabled = false }: PlainValueInputProps) {
  const say = useSay();
  if (field.record && isResourceName(field.record))
    return <IdInput resource={field.record} label={label} value={value} onChange={onChange} disabled={disabled} />;
  const choices: readonly (readonly [string, string])[] | null =
    field.kind === "flag"
      ? [
          ["true", say(screenPageWords.yes)],
          ["false", say(screenPageWords.no)],
        ]
      : hasChoices(field)
        ? choicesOf(field).map(([word, text]) => [word, say(text)] as const)
        : null;
  if (choices)
    return (
      <TextField
        select
        label={label}
        value={value === null ? "" : String(value)}
        disabled={disabled}
        onChange={(event) => onChange(field.kind === "flag" ? event.target.value === "true" : event.target.value)}
      >
        {choices.map(([word, text]) => (
          <MenuItem key={word} value={word}>
            {text}
          </MenuItem>
        ))}
      </TextField>
    );
  if (field.kind === "day")
    return (
      <DayField label={label} value={value === null ? "" : String(value)} onChange={(day) => day && onChange(day)} disabled={disabled} />
    );
  if (numbers.includes(field.kind))
    return (
      <TextField
        type="number"
        label={label}
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) => {
          const number = Number(event.target.value);
          if (event.target.value !== "" && Number.isSafeInteger(number)) onChange(number);
        }}
      />
    );
  return (
    <TextField
      label={label}
      value={value ?? ""}
      disabled={disabled}
      type={field.kind === "moment" ? "datetime-local" : field.kind === "colour" ? "color" : "text"}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 500 }, inputLabel: field.kind === "moment" ? { shrink: true } : {} }}
    />
  );
}

function IdInput({
  resource,
  label,
  value,
  onChange,
  disabled,
}: Omit<PlainValueInputProps, "field"> & { readonly resource: ResourceName }) {
  const id = typeof value === "string" && value !== "" ? value : null;
  const choice = useChoice();
  const { data } = useGetOne<{ id: string }>(resource, { id: id ?? "" }, { enabled: id !== null });
  return (
    <RecordPicker
      kind={resource}
      value={id === null ? null : data ? choice(resource, data) : { id, name: "…" }}
      label={label}
      disabled={disabled ?? false}
      onChange={(chosen) => chosen && onChange(chosen.id)}
    />
  );
}
