import { Button } from "@mui/material";
import { Link, useRecordContext } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { AssignCourseDialog } from "../obligation/AssignCourseDialog.tsx";
import { useHeadScope } from "../obligation/use-head-scope.ts";
import { obligationWords } from "../obligation/words.ts";
import { useMe } from "../providers/me.ts";
import { useOpen } from "../shared/use-open.ts";
import { trainingWords } from "./words.ts";

/** Beside a course's title: read it as its learners do, assign it, see how far they are. */
export default function CourseActions() {
  const say = useSay();
  const record = useRecordContext<{ id: string; title?: string; archivedOn?: string | null }>();
  const me = useMe();
  const scope = useHeadScope();
  const assign = useOpen();
  if (!record) return null;
  return (
    <>
      <Button component={Link} to={`/learn/${record.id}`}>
        {say(trainingWords.preview)}
      </Button>
      {me.has("trainingManager", "auditor", "head") && (
        <Button component={Link} to={`/progress/course/${record.id}`}>
          {say(obligationWords.details)}
        </Button>
      )}
      {me.has("head", "trainingManager") && !record.archivedOn && (
        <Button variant="outlined" onClick={assign.show}>
          {say(obligationWords.assign)}
        </Button>
      )}
      {assign.open && <AssignCourseDialog within={scope} course={{ id: record.id, name: record.title ?? "" }} onClose={assign.hide} />}
    </>
  );
}
