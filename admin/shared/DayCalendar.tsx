import { Button, Stack } from "@mui/material";
import { AdapterDayjs } from "@mui/x-date-pickers/AdapterDayjs";
import { DateCalendar } from "@mui/x-date-pickers/DateCalendar";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import { enUS, zhCN } from "@mui/x-date-pickers/locales";
import dayjs from "dayjs";
import "dayjs/locale/en-gb.js";
import "dayjs/locale/zh-cn.js";
import { useLanguage, useSay } from "../i18n/say.ts";
import { sharedWords } from "./words.ts";

interface DayCalendarProps {
  /** "2026-11-21", "" for none. */
  readonly value: string;
  /** The organisation's today: the machine's clock may be wrong. */
  readonly today: string;
  readonly onPick: (day: string) => void;
}

const words = {
  zh: zhCN.components.MuiLocalizationProvider.defaultProps.localeText,
  en: enUS.components.MuiLocalizationProvider.defaultProps.localeText,
};

const written = "YYYY-MM-DD";

/** A month to pick a day from, with the weekdays of the language; weeks begin on Monday. */
export default function DayCalendar({ value, today, onPick }: DayCalendarProps) {
  const language = useLanguage();
  const say = useSay();
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={language === "zh" ? "zh-cn" : "en-gb"} localeText={words[language]}>
      <DateCalendar
        autoFocus
        value={value ? dayjs(value) : null}
        referenceDate={dayjs(value || today)}
        views={["year", "month", "day"]}
        openTo="day"
        onChange={(day, state, view) => {
          if (day && state === "finish" && view === "day") onPick(day.format(written));
        }}
        slotProps={{
          calendarHeader: { format: language === "zh" ? "YYYY年M月" : "MMMM YYYY" },
          day: ({ day }) => ({ today: day.format(written) === today }),
        }}
        showDaysOutsideCurrentMonth
        fixedWeekNumber={6}
      />
      <Stack direction="row" sx={{ justifyContent: "space-between", px: 2, pb: 1.5 }}>
        <Button size="small" onClick={() => onPick("")}>
          {say(sharedWords.noDay)}
        </Button>
        <Button size="small" onClick={() => onPick(today)}>
          {say(sharedWords.today)}
        </Button>
      </Stack>
    </LocalizationProvider>
  );
}
