import { Button } from "@mui/material";
import { Link, useRecordContext } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { creatingWord } from "../names/creating-word.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { CourseSessions } from "./CourseSessions.tsx";

const PlannedSessionsQuery = operation(
  `query PlannedSessions($id: ID!) {
    course(id: $id) { id title archivedOn owningDepartment { id } }
    trainingSessions(where: { course: { id: { eq: $id } } }, orderBy: [{ startsAt: DESC }], page: { limit: 50 }) {
      items { id startsAt minutes place trainer { name } cancelledAt cancelReason }
    }
  }`,
);

/** Below a course, for those who keep it: its sessions in a room, each leading to its page, and the way to another one. */
export function PlannedSessions() {
  const say = useSay();
  const me = useMe();
  const record = useRecordContext<{ id: string }>();
  const keeps = may(me, "create", "trainingSessions");
  const { data } = useAnswer(PlannedSessionsQuery, { id: record?.id ?? "" }, { enabled: record !== undefined && keeps });
  const course = data?.course;
  if (!course || course.archivedOn || !may(me, "update", "courses", course)) return null;
  return (
    <CourseSessions
      sx={{ mt: 2 }}
      sessions={data.trainingSessions.items}
      action={
        <Button component={Link} to="/trainingSessions/create" state={{ record: { course } }}>
          {say(creatingWord("trainingSessions"))}
        </Button>
      }
    />
  );
}
