import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/palette.css";
import "@fullcalendar/react/themes/classic/theme.css";
import FullCalendar, { type CalendarRef, type EventDropInfo } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import listOfDays from "@fullcalendar/react/list";
import english from "@fullcalendar/react/locales/en-gb";
import chinese from "@fullcalendar/react/locales/zh-cn";
import classic from "@fullcalendar/react/themes/classic";
import { Alert, Box, useMediaQuery, useTheme } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { RaRecord } from "react-admin";
import { useNavigate } from "react-router";
import type { ApiError } from "../../../graphql/api-error.ts";
import { useSessionEnd } from "../../../graphql/use-session-end.ts";
import { useLanguage, useSay } from "../../../i18n/say.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { useMe } from "../../../providers/me.ts";
import { useDates } from "../../../providers/use-dates.ts";
import { titleFields, valueAt } from "../../../records/field-path.ts";
import { wallTime } from "../../../shared/when.ts";
import { ListError } from "../../ListError.tsx";
import { useList } from "../ListContext.ts";
import { CalendarBar } from "./CalendarBar.tsx";
import { CalendarEntry } from "./CalendarEntry.tsx";
import { entriesBetween, mostEntries } from "./calendar-query.ts";
import { useCalendarLook } from "./use-calendar-look.ts";
import { calendarWords } from "./words.ts";

/** Puts a record onto another day. Answers whether it lies there now; what kept it from that has been said. */
export type MoveToDay = (record: RaRecord, day: string) => Promise<boolean>;

interface ListCalendarProps {
  /** The day or moment field on whose days the records lie. */
  readonly by: string;
  readonly onMove?: MoveToDay;
}

// The calendar takes a new value of what it is given for a change.
const plugins = [dayGrid, listOfDays, interaction, classic];
const locales = [chinese, english];
const timeFormat = { hour: "2-digit", minute: "2-digit", hour12: false } as const;

/** The days that a calendar shows: the first, the one after the last, and how they are called. */
interface ShownDays {
  readonly from: string;
  readonly until: string;
  readonly title: string;
}

/** The list as a calendar: a month or a week, on a phone one day below the other. */
export default function ListCalendar({ by, onMove }: ListCalendarProps) {
  const { resource, screen, filter } = useList();
  const phone = useMediaQuery(useTheme().breakpoints.down("sm"));
  const calendar = useRef<CalendarRef>(null);
  const [shown, setShown] = useState<ShownDays | null>(null);
  const show = (days: ShownDays) => setShown((before) => (before?.from === days.from && before.title === days.title ? before : days));
  const [span, setSpan] = useState<"month" | "week">("month");
  const navigate = useNavigate();
  const title = useRecordTitle();
  const dates = useDates();
  const { timeZone } = useMe().organisation;
  const language = useLanguage();
  const say = useSay();
  const { roles } = useTheme().palette;
  const state = screen.fields.find(({ kind }) => kind === "state");
  const isMoment = screen.fields.find(({ field }) => field === by)?.kind === "moment";
  const fields = [...titleFields(resource), ...(state ? [state.field] : [])];
  const asked = shown && { fields, by, from: shown.from, until: shown.until, filter };
  const { data, error, refetch, isPlaceholderData } = useQuery<Awaited<ReturnType<typeof entriesBetween>>, ApiError>({
    // Beside the lists of the resource, so that whatever makes those be read again does it with the calendar.
    queryKey: [resource, "getList", "calendar", asked],
    queryFn: ({ signal }) => (asked ? entriesBetween(resource, asked, signal) : { records: [], more: false }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  useSessionEnd(error);
  const entries = useMemo(
    () =>
      (data?.records ?? []).flatMap((record) => {
        const at = valueAt(record, by);
        if (typeof at !== "string") return [];
        const wall = isMoment ? wallTime(at, timeZone) : { day: at, time: "" };
        return [
          {
            ...{ id: String(record.id), title: title(resource, record), allDay: !isMoment, extendedProps: { record } },
            ...{ start: isMoment ? `${wall.day}T${wall.time}:00` : wall.day, color: roles.hover, contrastColor: roles.ink },
          },
        ];
      }),
    [data, by, isMoment, timeZone, title, resource, roles],
  );
  const move = async ({ event, revert }: EventDropInfo) => {
    const record = data?.records.find(({ id }) => String(id) === event.id);
    if (!record || !onMove || !(await onMove(record, event.startStr.slice(0, 10)))) revert();
  };
  const look = useCalendarLook();
  const api = () => calendar.current?.getApi();
  const view = phone ? "listMonth" : span === "week" ? "dayGridWeek" : "dayGridMonth";
  if (error) return <ListError error={error} onRetry={() => void refetch()} />;
  return (
    <Box aria-busy={!data || isPlaceholderData} sx={look}>
      <CalendarBar
        title={shown?.title ?? ""}
        span={phone ? null : span}
        onSpan={(next) => {
          setSpan(next);
          api()?.changeView(next === "week" ? "dayGridWeek" : "dayGridMonth");
        }}
        onGo={(where) => api()?.[where]()}
      />
      {data?.more && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {say(calendarWords.tooMany, { most: mostEntries })}
        </Alert>
      )}
      <FullCalendar
        key={phone ? "phone" : "wide"}
        ref={calendar}
        plugins={plugins}
        initialView={view}
        initialDate={dates.today}
        // What the wall shows, whatever the zone of this machine.
        timeZone="UTC"
        now={dates.today}
        locales={locales}
        locale={language === "zh" ? "zh-cn" : "en-gb"}
        firstDay={1}
        headerToolbar={false}
        height="auto"
        eventDisplay="block"
        dayMaxEvents={6}
        moreLinkText={(count: number) => say(calendarWords.more, { smart_count: count })}
        noEventsContent={say(calendarWords.none)}
        eventTimeFormat={timeFormat}
        editable={onMove !== undefined}
        eventDurationEditable={false}
        eventInteractive
        events={entries}
        eventContent={({ event, timeText }) => (
          <CalendarEntry
            title={event.title}
            time={event.allDay ? "" : timeText}
            state={state}
            value={valueAt((event.extendedProps as { readonly record?: object }).record, state?.field ?? "")}
          />
        )}
        dayCellClass={({ date }) => (dates.calendar.isWorkingDay(date.toISOString().slice(0, 10)) ? "" : "day-off")}
        datesSet={({ startStr, endStr, view: { title: name } }) =>
          show({ from: startStr.slice(0, 10), until: endStr.slice(0, 10), title: name })
        }
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          navigate(`/${resource}/${event.id}/show`);
        }}
        eventDrop={(drop) => void move(drop)}
      />
    </Box>
  );
}
