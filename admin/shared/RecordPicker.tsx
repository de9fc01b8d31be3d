import { Autocomplete, Box, TextField, Typography } from "@mui/material";
import { useDeferredValue, useState } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { type Choice, type PickedKind, pickQueries } from "./pick-queries.ts";
import { fieldState } from "./use-values.ts";
import { sharedWords } from "./words.ts";

interface CommonProps {
  readonly kind: PickedKind;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** Where the server's message for it is found. */
  readonly error?: ApiError | null | undefined;
  readonly field?: string;
  /** Narrows what is offered, as a filter of the API. */
  readonly where?: object;
}

interface OneProps extends CommonProps {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
}

interface ManyProps extends CommonProps {
  readonly value: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
}

function useChoices({ kind, where }: CommonProps, text: string) {
  const q = useDeferredValue(text.trim());
  const query = pickQueries[kind];
  const asked = { ...query.where, ...where, ...(q ? { q } : {}) };
  const answer = useAnswer(query.document, { where: asked }, { keepPrevious: true });
  return { choices: (answer.data?.found.items ?? []).map(query.choice), loading: answer.isFetching };
}

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "baseline", width: "100%" }}>
      <span>{choice.name}</span>
      {choice.detail && (
        <Typography variant="caption" color="textSecondary" sx={{ ml: "auto", textAlign: "end" }}>
          {choice.detail}
        </Typography>
      )}
    </Box>
  );
}

interface Offer {
  readonly choices: readonly Choice[];
  readonly loading: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function useOffer({ choices, loading, text, onText }: Offer) {
  const say = useSay();
  return {
    options: [...choices],
    loading,
    inputValue: text,
    onInputChange: (_: unknown, value: string) => onText(value),
    // The server has found them already, by number and code as well as by name.
    filterOptions: (options: Choice[]) => options,
    getOptionLabel: (choice: Choice) => choice.name,
    isOptionEqualToValue: (one: Choice, other: Choice) => one.id === other.id,
    noOptionsText: say(sharedWords.nothingFound),
  };
}

function usePicker(props: CommonProps) {
  const [text, setText] = useState("");
  return useOffer({ ...useChoices(props, text), text, onText: setText });
}

/** Finds one record by typing. */
export function RecordPicker(props: OneProps) {
  const { label, help, required = false, autoFocus = false, error, field = "", value, onChange } = props;
  const picker = usePicker(props);
  return (
    <Autocomplete
      {...picker}
      // The name of what is chosen stands in the field; searching for it would offer just itself.
      options={picker.options}
      value={value}
      onChange={(_, choice) => onChange(choice)}
      renderOption={({ key: _, ...line }, choice) => (
        <li {...line} key={choice.id}>
          <ChoiceLine choice={choice} />
        </li>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} required={required} autoFocus={autoFocus} {...fieldState(error, field, help)} />
      )}
    />
  );
}

/** Finds several records by typing. */
export function RecordsPicker(props: ManyProps) {
  const [text, setText] = useState("");
  return <ChoicesPicker {...props} {...useChoices(props, text)} text={text} onText={setText} />;
}

type ChoicesPickerProps = Omit<ManyProps, "kind" | "where"> & Offer;

/** Picks several of the records that are offered for the typed text. */
export function ChoicesPicker({ label, help, error, field = "", value, onChange, ...offer }: ChoicesPickerProps) {
  const picker = useOffer(offer);
  return (
    <Autocomplete
      {...picker}
      multiple
      disableCloseOnSelect
      value={[...value]}
      onChange={(_, choices) => onChange(choices)}
      renderOption={({ key: _, ...line }, choice) => (
        <li {...line} key={choice.id}>
          <ChoiceLine choice={choice} />
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} {...fieldState(error, field, help)} />}
    />
  );
}
