import { Autocomplete, Box, TextField } from "@mui/material";
import { useDeferredValue, useState } from "react";
import { type RaRecord, useGetList } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { valueAt } from "../field-path.ts";
import { useRecordTitle } from "../record-title.ts";
import type { ResourceName } from "../resource-name.ts";
import { screenPageWords } from "../words.ts";

interface RecordPickerProps {
  readonly resource: ResourceName;
  readonly value: object | null;
  readonly onChange: (record: RaRecord | null) => void;
  readonly label: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: boolean;
  readonly helperText?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  /** Which records are offered, beside what is typed. */
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** What tells records of the same name apart in the list of choices. */
const secondLine: Partial<Record<ResourceName, string>> = { departments: "fullName", people: "department.fullName" };
const extraFields: Partial<Record<ResourceName, readonly string[]>> = {
  departments: ["fullName"],
  people: ["department", "department.fullName"],
};

/** Chooses one record by typing some of it. */
export function RecordPicker({
  resource,
  value,
  onChange,
  label,
  filter,
  error,
  helperText,
  required,
  disabled,
  autoFocus,
  onBlur,
}: RecordPickerProps) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const say = useSay();
  const title = useRecordTitle();
  const typed = useDeferredValue(text);
  const chosen = value === null ? "" : title(resource, value);
  const q = typed === chosen ? "" : typed;
  const { data = [], isPending } = useGetList(
    resource,
    {
      pagination: { page: 1, perPage: 20 },
      filter: { ...filter, ...(q ? { q } : {}) },
      meta: { fields: extraFields[resource] ?? [] },
    },
    { enabled: open && !disabled },
  );
  const second = secondLine[resource];
  return (
    <Autocomplete<RaRecord>
      options={data}
      value={value === null ? null : (value as RaRecord)}
      onChange={(_, record) => onChange(record)}
      inputValue={open ? text : chosen}
      onInputChange={(_, next, reason) => setText(reason === "input" ? next : "")}
      open={open}
      onOpen={() => {
        setText("");
        setOpen(true);
      }}
      onClose={() => setOpen(false)}
      loading={isPending}
      disabled={disabled ?? false}
      filterOptions={(options) => options}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      getOptionLabel={(record) => title(resource, record)}
      getOptionKey={(record) => record.id}
      noOptionsText={say(screenPageWords.noMatch)}
      renderOption={({ key, ...props }, record) => (
        <Box component="li" key={key} {...props} sx={{ display: "block !important" }}>
          <Box>{title(resource, record)}</Box>
          {second && <Box sx={{ fontSize: 12.5, color: "text.secondary" }}>{String(valueAt(record, second) ?? "")}</Box>}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={say(screenPageWords.choose)}
          required={required ?? false}
          error={error ?? false}
          helperText={helperText}
          autoFocus={autoFocus ?? false}
          onBlur={onBlur}
        />
      )}
    />
  );
}
