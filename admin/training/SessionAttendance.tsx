import { Box, Button, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useState } from "react";
import { useRecordContext } from "react-admin";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useOpen } from "../shared/use-open.ts";
import { type AttendanceEntry, type Attendee, attendeesOf, RecordAttendance, SessionAttendanceQuery } from "./attendance.ts";
import { trainingWords } from "./words.ts";

/** Below a training session: who was there, to tick or correct for whoever keeps the course. */
export default function SessionAttendance() {
  const say = useSay();
  const me = useMe();
  const dates = useDates();
  const record = useRecordContext<{ id: string; course?: { id: string } | null }>();
  const other = useOpen();
  const variables = { id: record?.id ?? "", courseId: record?.course?.id ?? "" };
  const query = useAnswer(SessionAttendanceQuery, variables, { enabled: record?.course !== undefined && record.course !== null });
  return (
    <Answered query={query}>
      {({ trainingSession, attendances, obligations }) => {
        if (!trainingSession) return null;
        const keeps = may(me, "update", "trainingSessions", trainingSession);
        const day = trainingSession.startsAt ? dates.day(trainingSession.startsAt) : me.today;
        const begun = day <= me.today;
        const attendees = attendeesOf(attendances.items, keeps ? obligations.items.map(({ person }) => person) : []);
        const present = attendees.filter(({ holds }) => holds?.present).length;
        return (
          <Sheet
            sx={{ mt: 2 }}
            heading={say(trainingWords.attendance)}
            action={keeps && begun && <Button onClick={other.show}>{say(trainingWords.recordOther)}</Button>}
          >
            <Typography color="textSecondary" sx={{ mb: 1 }}>
              {keeps && !begun
                ? say(trainingWords.attendanceFrom, { day })
                : say(trainingWords.presentOf, { present, total: attendees.length })}
            </Typography>
            {attendees.map((attendee) => (
              <AttendeeLine key={attendee.person.id} sessionId={trainingSession.id} attendee={attendee} keeps={keeps} begun={begun} />
            ))}
            {other.open && (
              <CommandFormDialog
                name="recordAttendance"
                resource="attendances"
                given={{ sessionId: trainingSession.id }}
                title={say(trainingWords.recordOther)}
                onClose={other.hide}
              />
            )}
          </Sheet>
        );
      }}
    </Answered>
  );
}

interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly number: string | null;
  readonly department: { readonly name: string | null } | null;
}

interface AttendeeLineProps {
  readonly sessionId: string;
  readonly attendee: Attendee<Person>;
  readonly keeps: boolean;
  readonly begun: boolean;
}

function AttendeeLine({ sessionId, attendee: { person, holds, entries }, keeps, begun }: AttendeeLineProps) {
  const say = useSay();
  const [correcting, setCorrecting] = useState(false);
  const recording = useCommand(RecordAttendance);
  const present = holds?.present === true;
  const name = [person.name, person.number, person.department?.name].filter(Boolean).join(" · ");
  const tick = () => (holds ? setCorrecting(true) : recording.mutate({ input: { sessionId, personId: person.id } }));
  const problem = recording.error?.fields[0]?.message;
  return (
    <Box sx={{ borderTop: 1, borderColor: "roles.hairline", py: 0.25 }}>
      <FormControlLabel
        label={name}
        control={<Checkbox checked={present} disabled={!keeps || !begun || recording.isPending} onChange={tick} />}
        sx={{ mr: 0, "& .MuiFormControlLabel-label": { overflowWrap: "anywhere" } }}
      />
      {problem && (
        <Typography variant="body2" color="error" role="alert">
          {problem}
        </Typography>
      )}
      {entries.length > 1 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, pl: 4, pb: 0.5, fontSize: 13, color: "text.secondary" }}>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </Box>
      )}
      {correcting && holds && (
        <CommandFormDialog
          name="correctAttendance"
          resource="attendances"
          given={{ id: holds.id, present: !present }}
          needs={["reason"]}
          title={say(trainingWords.correctAttendance)}
          text={say(present ? trainingWords.correctToAbsent : trainingWords.correctToPresent, { name: person.name ?? "" })}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Box>
  );
}

/** What was recorded, when, by whom and why; struck through once it no longer holds. */
function EntryLine({ entry: { present, counts, at, recordedBy, reason } }: { readonly entry: AttendanceEntry }) {
  const say = useSay();
  const { moment } = useDates();
  const parts = [say(present ? trainingWords.present : trainingWords.absent), at && moment(at), recordedBy?.name, reason];
  return (
    <Box component="li" sx={{ textDecoration: counts ? "none" : "line-through", overflowWrap: "anywhere" }}>
      {parts.filter(Boolean).join(" · ")}
    </Box>
  );
}
