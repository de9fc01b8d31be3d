import { Autocomplete, Box, InputAdornment, TextField } from "@mui/material";
import { useState } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { valueAt } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { ChoiceLine } from "./ChoiceLine.tsx";
import { PersonAvatar } from "./PersonAvatar.tsx";
import type { Choice } from "./pick-queries.ts";
import { useChoices } from "./use-choices.ts";
import { fieldState } from "./use-values.ts";
import { sharedWords } from "./words.ts";

export interface PickerProps {
  readonly kind: ResourceName;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** Where the server's message for it is found. */
  readonly error?: ApiError | null | undefined;
  readonly field?: string;
  /** What is wrong, where the form around knows it already. */
  readonly problem?: string | undefined;
  /** Stands in the empty field, where empty means something. */
  readonly placeholder?: string;
  /** Narrows what is offered, as a filter of the API. */
  readonly where?: object | undefined;
  /** Offers also what is archived, and people who have left. */
  readonly all?: boolean;
  readonly onBlur?: () => void;
}

interface RecordPickerProps extends PickerProps {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
}

/** What a field of choices says below itself. */
export const pickerState = ({ error, field = "", help, problem }: Pick<PickerProps, "error" | "field" | "help" | "problem">) =>
  problem === undefined ? fieldState(error, field, help) : { error: true, helperText: problem };

/** Finds one record by typing some of it. */
export function RecordPicker(props: RecordPickerProps) {
  const { kind, label, required = false, disabled = false, autoFocus = false, where, all, placeholder, value, onChange, onBlur } = props;
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const say = useSay();
  const { choices, loading } = useChoices({ kind, text, where, all, enabled: open && !disabled });
  const mark = value && chosenMark(kind, value);
  return (
    <Autocomplete<Choice>
      options={choices}
      value={value}
      onChange={(_, choice) => onChange(choice)}
      inputValue={open ? text : (value?.name ?? "")}
      // A "reset" follows every drawing, and would take away what is being typed.
      onInputChange={(_, next, reason) => reason === "input" && setText(next)}
      open={open}
      // The first letter may be what opens it, so what was typed before goes when it closes.
      onOpen={() => setOpen(true)}
      onClose={() => {
        setText("");
        setOpen(false);
      }}
      loading={loading}
      loadingText={say(sharedWords.searching)}
      disabled={disabled}
      autoHighlight
      // The server has found them already, by number and code as well as by name.
      filterOptions={(options) => options}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => choice.id}
      noOptionsText={say(sharedWords.nothingFound)}
      renderOption={({ key: _, ...line }, choice) => (
        <li {...line} key={choice.id}>
          <ChoiceLine choice={choice} kind={kind} />
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={value?.name ?? placeholder ?? say(sharedWords.typeToSearch)}
          required={required}
          autoFocus={autoFocus}
          onBlur={onBlur}
          {...pickerState(props)}
          slotProps={{
            ...params.slotProps,
            // The placeholder is to be read although nobody is in the field.
            ...(placeholder ? { inputLabel: { ...params.slotProps.inputLabel, shrink: true } } : {}),
            input: {
              ...params.slotProps.input,
              ...(mark && !open
                ? {
                    startAdornment: (
                      <InputAdornment position="start" sx={{ ml: 0.5, mr: 0 }}>
                        {mark}
                      </InputAdornment>
                    ),
                  }
                : {}),
            },
          }}
        />
      )}
    />
  );
}

/** What stands before the name of what is chosen, as it does wherever the record is shown. */
function chosenMark(kind: ResourceName, { id, name, record }: Choice) {
  if (kind === "people") return <PersonAvatar name={name} id={id} size={22} />;
  const colour = kind === "classificationLevels" ? valueAt(record, "colour") : null;
  return typeof colour === "string" ? <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: colour }} /> : null;
}
