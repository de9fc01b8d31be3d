import { Autocomplete, Box, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { EffectiveField, ScreenFilter } from "../../schema/registry.screen.ts";
import { isRelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { choicesOf, hasChoices } from "../../schema/shared/choices.screen.ts";
import { useSay } from "../i18n/say.ts";
import { screenPageWords } from "../screens/words.ts";
import { canBeCounted, firstValue, isComplete } from "./comparisons.ts";
import { isSame } from "./is-same.ts";
import { PlainValueInput } from "./PlainValueInput.tsx";
import { RelativeDayInput } from "./RelativeDayInput.tsx";
import { designerWords } from "./words.ts";

type Comparison = ScreenFilter["is"];
type Value = ScreenFilter["value"] | null;

/** A condition while somebody is saying it. */
export interface OpenCondition<Is extends Comparison> {
  readonly field: string;
  readonly is: Is;
  readonly value: Value;
}

interface ConditionInputProps<Is extends Comparison> {
  readonly fields: readonly EffectiveField[];
  readonly comparisons: (field: EffectiveField) => readonly Is[];
  readonly value: OpenCondition<Is> | null;
  /** Called once the condition is complete. */
  readonly onChange: (condition: { readonly field: string; readonly is: Is; readonly value: ScreenFilter["value"] }) => void;
  /** Whether a day may be one that is counted from today. */
  readonly counted?: boolean;
  readonly disabled?: boolean;
}

/** A field, a comparison and a value. */
export function ConditionInput<Is extends Comparison>(props: ConditionInputProps<Is>) {
  const { fields, comparisons, value, onChange, counted = false, disabled = false } = props;
  const say = useSay();
  const [typed, setTyped] = useState({ given: value, condition: value });
  const condition = isSame(typed.given, value) ? typed.condition : value;
  const field = fields.find((candidate) => candidate.field === condition?.field);
  const change = (next: OpenCondition<Is>) => {
    const complete = isComplete(next.value) ? { ...next, value: next.value } : null;
    setTyped({ given: complete ?? value, condition: next });
    if (complete) onChange(complete);
  };
  const compare = (chosen: EffectiveField, is: Is | undefined) => {
    if (is) change({ field: chosen.field, is, value: firstValue(chosen, is) });
  };
  return (
    <Box sx={{ display: "grid", gap: 1.5, pt: 0.5 }}>
      <Autocomplete
        options={fields}
        value={field ?? null}
        disabled={disabled}
        getOptionLabel={(option) => say(option.label)}
        getOptionKey={(option) => option.field}
        isOptionEqualToValue={(option, other) => option.field === other.field}
        disableClearable={field !== undefined}
        onChange={(_, chosen) => chosen && compare(chosen, comparisons(chosen)[0])}
        noOptionsText={say(screenPageWords.noMatch)}
        renderInput={(params) => <TextField {...params} label={say(designerWords.whenField)} />}
      />
      {field && condition && (
        <>
          <TextField
            select
            label={say(designerWords.comparison)}
            value={condition.is}
            disabled={disabled}
            onChange={(event) =>
              compare(
                field,
                comparisons(field).find((is) => is === event.target.value),
              )
            }
          >
            {comparisons(field).map((is) => (
              <MenuItem key={is} value={is}>
                {say(designerWords[is])}
              </MenuItem>
            ))}
          </TextField>
          <ComparedValue
            field={field}
            is={condition.is}
            value={condition.value}
            counted={counted}
            disabled={disabled}
            onChange={(next) => change({ ...condition, value: next })}
          />
        </>
      )}
    </Box>
  );
}

interface ComparedValueProps {
  readonly field: EffectiveField;
  readonly is: Comparison;
  readonly value: Value;
  readonly counted: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

function ComparedValue({ field, is, value, counted, disabled, onChange }: ComparedValueProps) {
  const say = useSay();
  const label = say(designerWords.value);
  if (is === "isNull")
    return (
      <TextField
        select
        label={label}
        value={value === true ? "empty" : "filled"}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value === "empty")}
      >
        <MenuItem value="empty">{say(screenPageWords.empty)}</MenuItem>
        <MenuItem value="filled">{say(screenPageWords.filled)}</MenuItem>
      </TextField>
    );
  if (is === "in" && hasChoices(field)) {
    const labels = new Map(choicesOf(field).map(([word, text]) => [word, say(text)]));
    return (
      <Autocomplete
        multiple
        options={[...labels.keys()]}
        value={Array.isArray(value) ? value.map(String) : []}
        getOptionLabel={(word) => labels.get(word) ?? word}
        disabled={disabled}
        onChange={(_, chosen) => onChange(chosen)}
        noOptionsText={say(screenPageWords.noMatch)}
        renderInput={(params) => <TextField {...params} label={label} />}
      />
    );
  }
  const single = Array.isArray(value) ? (value[0] ?? null) : value;
  const plain = isRelativeDay(single) ? null : (single as string | number | boolean | null);
  const input = (
    <PlainValueInput
      field={field}
      label={label}
      value={plain}
      disabled={disabled}
      onChange={(next) => onChange(is === "in" ? [String(next)] : next)}
    />
  );
  if (!counted || !canBeCounted(field, is)) return input;
  return (
    <>
      <TextField
        select
        label={say(designerWords.dayKind)}
        value={isRelativeDay(single) ? "countedDay" : "fixedDay"}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value === "countedDay" ? { today: 0 } : null)}
      >
        {(["fixedDay", "countedDay"] as const).map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(designerWords[kind])}
          </MenuItem>
        ))}
      </TextField>
      {isRelativeDay(single) ? <RelativeDayInput value={single} onChange={onChange} disabled={disabled} /> : input}
    </>
  );
}
