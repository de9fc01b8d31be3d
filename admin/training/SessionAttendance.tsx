import { Button, Typography } from "@mui/material";
import { useRecordContext } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useOpen } from "../shared/use-open.ts";
import { AttendeeLine } from "./AttendeeLine.tsx";
import { type Attendee, attendeesOf, holding, recordedOf, SessionAttendanceQuery } from "./attendance.ts";
import { useExpected } from "./use-expected.ts";
import { trainingWords } from "./words.ts";

/** Below a training session: who was there, to tick or correct for whoever keeps the course. */
export default function SessionAttendance() {
  const say = useSay();
  const me = useMe();
  const dates = useDates();
  const record = useRecordContext<{ id: string }>();
  const other = useOpen();
  const nameOf = useRecordTitle();
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
              {day > me.today ? say(trainingWords.attendanceFrom, { day }) : say(trainingWords.presentCount, { smart_count: present })}
            </Typography>
            {keeps && session.course ? (
              <Expected sessionId={session.id} courseId={session.course.id} recorded={recorded} takes={takes} />
            ) : (
              <AttendeeLines sessionId={session.id} recorded={recorded} takes={takes} expected={[]} />
            )}
            {other.open && (
              <CommandFormDialog
                name="recordAttendance"
                resource="attendances"
                given={{ sessionId: session.id }}
                title={say(trainingWords.recordOther)}
                subject={nameOf("trainingSessions", session)}
                onClose={other.hide}
              />
            )}
          </Sheet>
        );
      }}
    </Answered>
  );
}

interface AttendeeLinesProps {
  readonly sessionId: string;
  readonly recorded: readonly Attendee[];
  readonly takes: boolean;
}

/** A line each of those who are recorded and of whom the course is asked; more of them when wanted. */
function Expected({ courseId, ...lines }: AttendeeLinesProps & { readonly courseId: string }) {
  const say = useSay();
  const query = useExpected(courseId);
  return (
    <Answered query={query}>
      {({ pages }) => (
        <>
          <AttendeeLines {...lines} expected={pages.flatMap(({ obligations }) => obligations.items.map(({ person }) => person))} />
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {say(trainingWords.moreExpected)}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}

type ExpectedPeople = Parameters<typeof attendeesOf>[0];

function AttendeeLines({ sessionId, recorded, takes, expected }: AttendeeLinesProps & { readonly expected: ExpectedPeople }) {
  return attendeesOf(expected, recorded).map((attendee) => (
    <AttendeeLine key={attendee.person.id} sessionId={sessionId} attendee={attendee} takes={takes} />
  ));
}
