import PreviousIcon from "@mui/icons-material/ChevronLeft";
import NextIcon from "@mui/icons-material/ChevronRight";
import { Alert, Box, Button, IconButton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { dayKinds, type NamedDay, workingDays } from "../../schema/calendar/working-days.screen.ts";
import { request } from "../graphql/request.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { RecordHistory } from "../screens/history/RecordHistory.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { saveFile } from "../shared/save-file.ts";
import { useAddressValues } from "../shared/use-address-values.ts";
import { useOpen } from "../shared/use-open.ts";
import { askYear, type CalendarAnswer, CalendarFile, CalendarYear, SaveCalendarYear } from "./calendar-query.ts";
import { DayDialog } from "./DayDialog.tsx";
import { HoursSheet } from "./HoursSheet.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { MonthSheet } from "./MonthSheet.tsx";
import { calendarWords } from "./words.ts";

const EARLIEST = 2000;
const LATEST = 2100;

const yearOf = (text: string, today: string): number => {
  const year = Number(text);
  return Number.isInteger(year) && year >= EARLIEST && year <= LATEST ? year : Number(today.slice(0, 4));
};

const daysOf = ({ first, second, third, fourth }: CalendarAnswer) => [first, second, third, fourth].flatMap(({ items }) => items);

/** The organisation's working calendar, a year at a time, and when its departments are open. `?year=` says which. */
export default function CalendarPage() {
  const say = useSay();
  const { today } = useMe();
  const { values, set } = useAddressValues(["year"]);
  const year = yearOf(values.year, today);
  const query = useAnswer(CalendarYear, askYear(year), { keepPrevious: true });
  const mayEdit = useMay("update", "workingCalendars");
  const importing = useOpen();
  const exportFile = async () => {
    const { calendarFile } = await request(CalendarFile, { year });
    const bytes = new TextEncoder().encode(calendarFile);
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    saveFile({ fileName: `${say(calendarWords.fileName, { year })}.ics`, contentType: "text/calendar;charset=utf-8", base64 });
  };
  return (
    <>
      <PageHead title={say(calendarWords.title)} {...(mayEdit ? { state: say(calendarWords.mayEdit) } : {})}>
        {mayEdit && (
          <Button variant="outlined" onClick={importing.show}>
            {say(calendarWords.import)}
          </Button>
        )}
        <Button onClick={() => void exportFile()}>{say(calendarWords.export)}</Button>
      </PageHead>
      <Stack spacing={2}>
        <Sheet>
          <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 1.5 }}>
            <IconButton aria-label={say(calendarWords.before)} disabled={year <= EARLIEST} onClick={() => set({ year: String(year - 1) })}>
              <PreviousIcon />
            </IconButton>
            <Typography variant="h2" aria-live="polite">
              {say(calendarWords.year, { year: String(year) })}
            </Typography>
            <IconButton aria-label={say(calendarWords.after)} disabled={year >= LATEST} onClick={() => set({ year: String(year + 1) })}>
              <NextIcon />
            </IconButton>
          </Box>
          <Answered query={query} lines={8}>
            {(answer) => <Year year={year} answer={answer} mayEdit={mayEdit} />}
          </Answered>
        </Sheet>
        <HoursSheet />
      </Stack>
      {importing.open && <ImportDialog years={[]} onClose={importing.hide} />}
    </>
  );
}

function Year({ year, answer, mayEdit }: { readonly year: number; readonly answer: CalendarAnswer; readonly mayEdit: boolean }) {
  const { today } = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = daysOf(answer);
  const named = shown.flatMap(({ day, kind, name }): NamedDay[] => {
    const known = dayKinds.find((one) => one === kind);
    return day && known ? [{ day, kind: known, name: name ?? "" }] : [];
  });
  const record = answer.workingCalendars.items[0] ?? null;
  const days = workingDays(named, []);
  return (
    <>
      <Announcement year={year} answer={answer} mayEdit={mayEdit} />
      <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 280px), 1fr))", mt: 2 }}>
        {Array.from({ length: 12 }, (_, month) => (
          <MonthSheet
            key={month}
            first={`${year}-${String(month + 1).padStart(2, "0")}-01`}
            days={days}
            today={today}
            onDay={mayEdit ? setChosen : undefined}
          />
        ))}
      </Box>
      {record && <RecordHistory resource="workingCalendars" id={record.id} />}
      {chosen && (
        <DayDialog
          day={chosen}
          shown={shown.find(({ day }) => day === chosen) ?? null}
          version={record?.version ?? null}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

/** Whether the holidays of the year are known, and what an administrator does about it. */
function Announcement({ year, answer, mayEdit }: { readonly year: number; readonly answer: CalendarAnswer; readonly mayEdit: boolean }) {
  const say = useSay();
  const notify = useNotify();
  const taking = useOpen();
  const command = useCommand(SaveCalendarYear, () => notify(say(calendarWords.known, { year: String(year) }), { type: "success" }));
  const record = answer.workingCalendars.items[0];
  const announced = record?.announced === true;
  const offered = mayEdit && answer.announcedHolidays.some((one) => one.year === year);
  const mark = () => command.mutate({ input: { year, expectedVersion: record?.version ?? null, announced: !announced } });
  const source = record?.source ? say(calendarWords.source, { source: record.source }) : "";
  return (
    <Alert
      severity={announced ? "success" : "warning"}
      action={
        mayEdit && (
          <Button color="inherit" size="small" loading={command.isPending} onClick={mark}>
            {say(announced ? calendarWords.markUnknown : calendarWords.markKnown)}
          </Button>
        )
      }
    >
      {announced ? say(calendarWords.announced, { source }) : say(calendarWords.unannounced, { year: String(year) })}
      {!announced && mayEdit && <Box>{say(calendarWords.unannouncedAdvice)}</Box>}
      {!announced && offered && (
        <Button variant="contained" size="small" sx={{ mt: 1 }} onClick={taking.show}>
          {say(calendarWords.takeOver, { year: String(year) })}
        </Button>
      )}
      {taking.open && <ImportDialog years={[year]} onClose={taking.hide} />}
    </Alert>
  );
}
