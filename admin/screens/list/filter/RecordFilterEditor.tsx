import { Checkbox, FormControlLabel, Stack } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { RecordPicker } from "../../../shared/RecordPicker.tsx";
import type { FieldFilter } from "../filter-text.ts";
import { listWords } from "../words.ts";
import type { FilterEditorProps } from "./FilterEditor.tsx";

interface RecordFilterEditorProps extends FilterEditorProps {
  readonly resource: ResourceName;
}

const filterFor = (id: unknown, deep: boolean): FieldFilter => (deep ? { below: id } : { eq: id });

/** Chooses a record; a department as a rule with all below it: who asks for a centre means the people of its teams too. */
export function RecordFilterEditor({ resource, field, filter, onChange, onClose }: RecordFilterEditorProps) {
  const say = useSay();
  const hasBelow = field.kind === "department";
  const [deep, setDeep] = useState(hasBelow && filter?.eq === undefined);
  const chosen = filter?.below ?? filter?.eq;
  return (
    <Stack sx={{ p: 2, width: 300 }} spacing={1}>
      <RecordPicker
        kind={resource}
        all
        value={null}
        label={say(field.label)}
        autoFocus
        onChange={(record) => {
          onChange(record ? filterFor(record.id, deep) : undefined);
          onClose();
        }}
      />
      {hasBelow && (
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
      )}
    </Stack>
  );
}
