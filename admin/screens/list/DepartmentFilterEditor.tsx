import { Checkbox, FormControlLabel, Stack } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import type { FilterEditorProps } from "./FilterEditor.tsx";
import type { FieldFilter } from "./filter-text.ts";
import { listWords } from "./words.ts";

const filterFor = (id: unknown, deep: boolean): FieldFilter => (deep ? { below: id } : { eq: id });

/** Chooses a department, as a rule with all below it: who asks for a centre means the people of its teams too. */
export function DepartmentFilterEditor({ field, filter, onChange, onClose }: FilterEditorProps) {
  const say = useSay();
  const [deep, setDeep] = useState(filter?.eq === undefined);
  const chosen = filter?.below ?? filter?.eq;
  return (
    <Stack sx={{ p: 2, width: 300 }} spacing={1}>
      <RecordPicker
        kind="departments"
        all
        value={null}
        label={say(field.label)}
        autoFocus
        onChange={(record) => {
          onChange(record ? filterFor(record.id, deep) : undefined);
          onClose();
        }}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={deep}
            onChange={(_, whole) => {
              setDeep(whole);
              if (chosen !== undefined) onChange(filterFor(chosen, whole));
            }}
          />
        }
        label={say(listWords.withBelow)}
      />
    </Stack>
  );
}
