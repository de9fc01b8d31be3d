import { Button, Checkbox, FormControlLabel, FormGroup, Radio, RadioGroup, Stack, TextField } from "@mui/material";
import { useState } from "react";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { choicesOf, hasChoices } from "../../../../schema/shared/choices.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { isResourceName } from "../../../records/book.ts";
import { screenPageWords } from "../../words.ts";
import type { FieldFilter } from "../filter-text.ts";
import { longestText } from "../list-params.ts";
import { DayFilterEditor } from "./DayFilterEditor.tsx";
import { RangeEditor } from "./RangeEditor.tsx";
import { RecordFilterEditor } from "./RecordFilterEditor.tsx";

export interface FilterEditorProps {
  readonly field: EffectiveField;
  readonly filter: FieldFilter | undefined;
  readonly onChange: (filter: FieldFilter | undefined) => void;
  readonly onClose: () => void;
}

/** Chooses what a list is filtered by at one field. */
export function FilterEditor({ field, filter, onChange, onClose }: FilterEditorProps) {
  const say = useSay();
  if (hasChoices(field)) return <WordsEditor field={field} filter={filter} onChange={onChange} onClose={onClose} />;
  if (field.record && isResourceName(field.record))
    return <RecordFilterEditor resource={field.record} field={field} filter={filter} onChange={onChange} onClose={onClose} />;
  switch (field.kind) {
    case "flag":
      return (
        <RadioGroup
          sx={{ p: 2 }}
          value={filter?.eq === undefined ? "" : String(filter.eq)}
          onChange={(_, value) => {
            onChange({ eq: value === "true" });
            onClose();
          }}
        >
          <FormControlLabel value="true" control={<Radio size="small" />} label={say(screenPageWords.yes)} />
          <FormControlLabel value="false" control={<Radio size="small" />} label={say(screenPageWords.no)} />
        </RadioGroup>
      );
    case "text":
    case "command":
    case "resource":
    case "recordType":
    case "longText":
    case "email":
    case "phone":
      return <TextEditor field={field} filter={filter} onChange={onChange} onClose={onClose} />;
    case "day":
    case "moment":
      return <DayFilterEditor field={field} filter={filter} onChange={onChange} onClose={onClose} />;
    default:
      return <RangeEditor field={field} filter={filter} onChange={onChange} onClose={onClose} />;
  }
}

function WordsEditor({ field, filter, onChange }: FilterEditorProps) {
  const say = useSay();
  // Kept here as well: the list around answers a moment later.
  const [chosen, setChosen] = useState(filter?.in ?? (filter?.eq === undefined ? [] : [filter.eq]));
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    setChosen(next);
    onChange(next.length > 0 ? { in: next } : undefined);
  };
  return (
    <FormGroup sx={{ p: 2 }}>
      {choicesOf(field).map(([value, label]) => (
        <FormControlLabel
          key={value}
          control={<Checkbox size="small" checked={chosen.includes(value)} onChange={() => toggle(value)} />}
          label={say(label)}
        />
      ))}
    </FormGroup>
  );
}

function TextEditor({ field, filter, onChange, onClose }: FilterEditorProps) {
  const [text, setText] = useState(filter?.contains ?? "");
  const say = useSay();
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ p: 2, width: 280 }}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text ? { contains: text } : undefined);
        onClose();
      }}
    >
      <TextField
        label={`${say(field.label)} ${say(screenPageWords.contains)}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: longestText } }}
        autoFocus
      />
      <Button type="submit" variant="outlined">
        {say(screenPageWords.apply)}
      </Button>
    </Stack>
  );
}
