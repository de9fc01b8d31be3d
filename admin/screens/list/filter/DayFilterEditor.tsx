import { Button, MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { FURTHEST_DAYS, isRelativeDay } from "../../../../schema/screen/relative-day.screen.ts";
import { both, useLanguage, useSay } from "../../../i18n/say.ts";
import { screenPageWords } from "../../words.ts";
import type { FieldFilter } from "../filter-text.ts";
import { isCounted, relativeDayText } from "../relative-day-text.ts";
import type { FilterEditorProps } from "./FilterEditor.tsx";
import { RangeEditor } from "./RangeEditor.tsx";

const words = {
  when: both("时间", "When"),
  fixed: both("指定日期", "Between two days"),
  beforeToday: both("今天之前", "Before today"),
  onToday: both("今天", "Today"),
  next: both("未来若干天内", "Within the next days"),
  last: both("最近若干天内", "In the last days"),
  days: both("天数", "Days"),
};

const ways = ["fixed", "beforeToday", "onToday", "next", "last"] as const;
type Way = (typeof ways)[number];

/** What stands in the field of days before anybody says how many. */
const usualDays = 30;

/** The choice that says what the filter says; null for one that only a configured screen can say. */
export function wayOf(filter: FieldFilter | undefined): { readonly way: Way | null; readonly days: number } {
  const { gte, lte, lt, ...others } = filter ?? {};
  if (!filter || !isCounted(filter)) return { way: "fixed", days: usualDays };
  if (Object.keys(others).length > 0 || [gte, lte, lt].some((day) => isRelativeDay(day) && day.working))
    return { way: null, days: usualDays };
  if (isRelativeDay(lt) && lt.today === 0 && gte === undefined && lte === undefined) return { way: "beforeToday", days: usualDays };
  if (lt === undefined && isRelativeDay(gte) && isRelativeDay(lte)) {
    if (gte.today === 0 && lte.today === 0) return { way: "onToday", days: usualDays };
    if (gte.today === 0 && lte.today > 0) return { way: "next", days: lte.today };
    if (lte.today === 0 && gte.today < 0) return { way: "last", days: -gte.today };
  }
  return { way: null, days: usualDays };
}

/** What the choice filters by. */
export function filterOfWay(way: Exclude<Way, "fixed">, days: number): FieldFilter {
  if (way === "beforeToday") return { lt: { today: 0 } };
  return { gte: { today: way === "last" ? -days : 0 }, lte: { today: way === "next" ? days : 0 } };
}

/** Chooses when a day is to lie: counted from today, which goes on meaning that tomorrow, or between two fixed days. */
export function DayFilterEditor(props: FilterEditorProps) {
  const { filter, onChange, onClose } = props;
  const say = useSay();
  const language = useLanguage();
  const begun = wayOf(filter);
  const [way, setWay] = useState(begun.way);
  const [days, setDays] = useState(String(begun.days));
  const choice = (
    <TextField
      select
      label={say(words.when)}
      value={way ?? "kept"}
      onChange={({ target }) => setWay(ways.find((known) => known === target.value) ?? null)}
    >
      {begun.way === null && filter && <MenuItem value="kept">{relativeDayText(filter, language)}</MenuItem>}
      {ways.map((each) => (
        <MenuItem key={each} value={each}>
          {say(words[each])}
        </MenuItem>
      ))}
    </TextField>
  );
  if (way === "fixed") {
    const { filter: _, ...others } = props;
    return <RangeEditor {...others} filter={filter && !isCounted(filter) ? filter : undefined} above={choice} />;
  }
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ p: 2, width: 260 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (way) onChange(filterOfWay(way, Number(days)));
        onClose();
      }}
    >
      {choice}
      {(way === "next" || way === "last") && (
        <TextField
          type="number"
          label={say(words.days)}
          value={days}
          required
          onChange={(event) => setDays(event.target.value)}
          slotProps={{ htmlInput: { min: 1, max: FURTHEST_DAYS, step: 1 } }}
        />
      )}
      <Button type="submit" variant="outlined">
        {say(screenPageWords.apply)}
      </Button>
    </Stack>
  );
}
