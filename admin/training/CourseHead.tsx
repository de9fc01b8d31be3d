import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { StateOf } from "../marks/marks.tsx";
import { useDueText } from "../shared/when.ts";
import type { AskedOfMe, LearnCourse } from "./learning.ts";
import { trainingWords } from "./words.ts";

interface CourseHeadProps {
  readonly course: LearnCourse;
  readonly obligation: AskedOfMe | null;
}

/** What the course is, how long it takes, and by when it is asked. */
export function CourseHead({ course, obligation }: CourseHeadProps) {
  const say = useSay();
  const dueText = useDueText();
  const waits = obligation?.state === "open" || obligation?.state === "overdue";
  return (
    <PageHead
      above={say(trainingWords.course)}
      title={course.title ?? "—"}
      state={
        <>
          {obligation && <StateOf list="ObligationState" value={obligation.state} />}
          {waits && obligation.dueOn && (
            <span>{say(trainingWords.due, { day: obligation.dueOn, distance: dueText(obligation.dueOn) })}</span>
          )}
          {course.minutes !== null && <span>{say(trainingWords.minutes, { smart_count: course.minutes })}</span>}
          {course.questions && <span>{say(trainingWords.questions, { smart_count: course.questions.length })}</span>}
          {course.passingScore !== null && <span>{say(trainingWords.passingScore, { score: course.passingScore })}</span>}
          {course.owningDepartment?.name && <span>{course.owningDepartment.name}</span>}
        </>
      }
    />
  );
}
