import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { useRecordContext } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useOpen } from "../shared/use-open.ts";
import { AttendeeLine } from "./AttendeeLine.tsx";
import { type Attendee, EXPECTED_AT_ONCE, ExpectedQuery, holding, missingOf, recordedOf, SessionAttendanceQuery } from "./attendance.ts";
import { trainingWords } from "./words.ts";

/** Below a training session: who was there, to tick or correct for whoever keeps the course. */
export default function SessionAttendance() {
  const say = useSay();
  const me = useMe();
  const dates = useDates();
  const record = useRecordContext<{ id: string }>();
  const other = useOpen();
  const query = useAnswer(SessionAttendanceQuery, { id: record?.id ?? "" }, { enabled: record !== undefined });
  return (
    <Answered query={query}>
      {({ trainingSession: session }) => {
        if (!session) return null;
        const keeps = may(me, "update", "trainingSessions", session);
        const day = session.startsAt ? dates.day(session.startsAt) : me.today;
        const takes = keeps && day <= me.today;
        const recorded = recordedOf(session.attendances ?? []);
        const present = recorded.filter((attendee) => holding(attendee)?.present).length;
        return (
          <Sheet
            sx={{ mt: 2 }}
            heading={say(trainingWords.attendance)}
            action={takes && <Button onClick={other.show}>{say(trainingWords.recordOther)}</Button>}
          >
            <Typography color="textSecondary" sx={{ mb: 1 }}>
              {keeps && !takes ? say(trainingWords.attendanceFrom, { day }) : say(trainingWords.presentCount, { smart_count: present })}
            </Typography>
            {recorded.map((attendee) => (
              <AttendeeLine key={attendee.person.id} sessionId={session.id} attendee={attendee} takes={takes} />
            ))}
            {keeps && session.course && (
              <Missing sessionId={session.id} courseId={session.course.id} offset={0} recorded={recorded} takes={takes} />
            )}
            {other.open && (
              <CommandFormDialog
                name="recordAttendance"
                resource="attendances"
                given={{ sessionId: session.id }}
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

interface MissingProps {
  readonly sessionId: string;
  readonly courseId: string;
  /** How many of those who are expected stand above. */
  readonly offset: number;
  readonly recorded: readonly Attendee[];
  readonly takes: boolean;
}

/** Of whom the course is asked without anything recorded of them; more of them when wanted. */
function Missing(props: MissingProps) {
  const say = useSay();
  const { sessionId, courseId, offset, recorded, takes } = props;
  const [more, setMore] = useState(false);
  const query = useAnswer(ExpectedQuery, { courseId, limit: EXPECTED_AT_ONCE, offset });
  const next = offset + EXPECTED_AT_ONCE;
  return (
    <Answered query={query}>
      {({ obligations: { total, items } }) => (
        <>
          {missingOf(
            items.map(({ person }) => person),
            recorded,
          ).map((person) => (
            <AttendeeLine key={person.id} sessionId={sessionId} attendee={{ person, entries: [] }} takes={takes} />
          ))}
          {total > next && more && <Missing {...props} offset={next} />}
          {total > next && !more && <Button onClick={() => setMore(true)}>{say(trainingWords.moreExpected)}</Button>}
        </>
      )}
    </Answered>
  );
}
