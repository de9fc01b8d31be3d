import { Autocomplete, MenuItem, TextField } from "@mui/material";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import type { Option } from "../entry/entry-description.ts";

interface ChoiceInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly none?: Bilingual | undefined;
  readonly onChange: (value: Option["value"] | undefined) => void;
}

/** One of a few answers; what is held and no longer offered shows as empty. */
export function ChoiceInput({ label, help, options, value, none, onChange }: ChoiceInputProps) {
  const say = useSay();
  const chosen = options.find((option) => option.value === value);
  return (
    <TextField
      select
      fullWidth
      label={label}
      helperText={help}
      value={chosen ? String(chosen.value) : ""}
      onChange={(event) => onChange(options.find((option) => String(option.value) === event.target.value)?.value)}
      slotProps={{ select: { displayEmpty: none !== undefined }, inputLabel: none ? { shrink: true } : {} }}
    >
      {none && <MenuItem value="">{say(none)}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={String(option.value)}>
          {say(option.label)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface ChoicesInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly onChange: (value: readonly Option["value"][] | undefined) => void;
}

/** Several of a few answers, in the order in which they are chosen. */
export function ChoicesInput({ label, help, options, value, onChange }: ChoicesInputProps) {
  const say = useSay();
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  const chosen = held.flatMap((one) => options.find((option) => option.value === one) ?? []);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={options}
      value={chosen}
      getOptionLabel={(option) => say(option.label)}
      getOptionKey={(option) => option.value}
      isOptionEqualToValue={(option, other) => option.value === other.value}
      onChange={(_, next) => onChange(next.length > 0 ? next.map((option) => option.value) : undefined)}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}
