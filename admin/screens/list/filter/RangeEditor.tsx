import { Button, Checkbox, FormControlLabel, Stack, TextField } from "@mui/material";
import { type ReactNode, useState } from "react";
import { dayAfter } from "../../../../schema/shared/days.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { useMe } from "../../../providers/me.ts";
import { DayField } from "../../../shared/DayField.tsx";
import { startOfDay, wallTime } from "../../../shared/when.ts";
import { screenPageWords } from "../../words.ts";
import type { FilterEditorProps } from "./FilterEditor.tsx";

const typed = (value: unknown) => (value === undefined || value === null ? "" : String(value));

/** From where until where a number or a day is to lie. */
export function RangeEditor({ field, filter, onChange, onClose, above }: FilterEditorProps & { readonly above?: ReactNode }) {
  const say = useSay();
  const { organisation } = useMe();
  const shown = (value: unknown) => (field.kind === "moment" && value ? wallTime(String(value), organisation.timeZone).day : typed(value));
  const [from, setFrom] = useState(shown(filter?.gte));
  const [until, setUntil] = useState(shown(filter?.lte));
  const dated = field.kind === "day" || field.kind === "moment";
  const bound = (text: string, end: boolean): unknown => {
    if (!dated) return Number(text);
    if (field.kind === "day") return text;
    const begin = startOfDay(end ? dayAfter(text, 1) : text, organisation.timeZone);
    return end ? new Date(Date.parse(begin) - 1).toISOString() : begin;
  };
  const apply = () => {
    const next = { ...(from ? { gte: bound(from, false) } : {}), ...(until ? { lte: bound(until, true) } : {}) };
    onChange(from || until ? next : undefined);
    onClose();
  };
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ p: 2, width: 260 }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {above}
      {dated ? (
        <>
          <DayField label={say(screenPageWords.from)} value={from} onChange={setFrom} autoFocus />
          <DayField label={say(screenPageWords.until)} value={until} onChange={setUntil} />
        </>
      ) : (
        <>
          <TextField
            label={say(screenPageWords.from)}
            type="number"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            autoFocus
          />
          <TextField label={say(screenPageWords.until)} type="number" value={until} onChange={(event) => setUntil(event.target.value)} />
        </>
      )}
      <Button type="submit" variant="outlined">
        {say(screenPageWords.apply)}
      </Button>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={filter?.isNull === true}
            onChange={(_, checked) => {
              onChange(checked ? { isNull: true } : undefined);
              onClose();
            }}
          />
        }
        label={say(screenPageWords.empty)}
      />
    </Stack>
  );
}
