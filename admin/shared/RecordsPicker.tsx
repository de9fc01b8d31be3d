import { Autocomplete, Chip, TextField } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { ChoiceLine } from "./ChoiceLine.tsx";
import { PersonAvatar } from "./PersonAvatar.tsx";
import type { Choice } from "./pick-queries.ts";
import { type PickerProps, pickerState } from "./RecordPicker.tsx";
import { useChoices } from "./use-choices.ts";
import { sharedWords } from "./words.ts";

interface RecordsPickerProps extends PickerProps {
  readonly value: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
}

/** Finds several records by typing. */
export function RecordsPicker(props: RecordsPickerProps) {
  const [text, setText] = useState("");
  return <ChoicesPicker {...props} {...useChoices({ ...props, text })} text={text} onText={setText} />;
}

interface Offer {
  readonly choices: readonly Choice[];
  readonly loading: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

type ChoicesPickerProps = Omit<RecordsPickerProps, "where" | "all"> & Offer;

/** Picks several of the records that are offered for the typed text. */
export function ChoicesPicker(props: ChoicesPickerProps) {
  const { kind, label, required = false, disabled = false, value, onChange, onBlur, choices, loading, text, onText } = props;
  const say = useSay();
  return (
    <Autocomplete<Choice, true>
      multiple
      autoHighlight
      disableCloseOnSelect
      options={[...choices]}
      value={[...value]}
      onChange={(_, next) => onChange(next)}
      inputValue={text}
      // A "reset" follows every drawing, and would take away what is being typed.
      onInputChange={(_, next, reason) => reason !== "reset" && onText(next)}
      loading={loading}
      loadingText={say(sharedWords.searching)}
      disabled={disabled}
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
      renderValue={(chosen, itemProps) =>
        chosen.map((choice, index) => {
          const { key: _, ...chip } = itemProps({ index });
          const avatar = kind === "people" ? { avatar: <PersonAvatar name={choice.name} id={choice.id} size={22} /> } : {};
          return <Chip {...chip} {...avatar} key={choice.id} label={choice.name} size="small" />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          onBlur={onBlur}
          placeholder={value.length === 0 ? say(sharedWords.typeToSearch) : ""}
          {...pickerState(props)}
        />
      )}
    />
  );
}
