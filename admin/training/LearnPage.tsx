import { Alert, Stack } from "@mui/material";
import { useEffect, useMemo } from "react";
import { useParams } from "react-admin";
import { useSearchParams } from "react-router";
import { courseSteps } from "../../schema/training/course-steps.screen.ts";
import { AttachmentsSheet } from "../evidence/AttachmentsSheet.tsx";
import { useAnswer } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { mayReadSome } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Markdown } from "../screens/display/Markdown.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { CourseHead } from "./CourseHead.tsx";
import { CoursePlayer } from "./CoursePlayer.tsx";
import { CourseSessions } from "./CourseSessions.tsx";
import { CourseStepList } from "./CourseStepList.tsx";
import { EarlierResults } from "./EarlierResults.tsx";
import { type LearnCourse, type Learning, LearnQuery } from "./learning.ts";
import { QuizStart } from "./QuizStart.tsx";
import { useCourseProgress } from "./use-course-progress.ts";
import { trainingWords } from "./words.ts";

/** A course as it is learnt: its steps, where this person is, the way to the quiz, and earlier results. */
export default function LearnPage() {
  const { courseId = "" } = useParams();
  const me = useMe();
  const language = useLanguage();
  const query = useAnswer(LearnQuery, {
    ...{ id: courseId, me: me.personId, works: me.has("staff"), language },
    sessions: mayReadSome(me, "trainingSessions"),
  });
  return (
    <Answered query={query} lines={12}>
      {(learning) => (learning.course ? <Learn learning={learning} course={learning.course} /> : <NotThere page />)}
    </Answered>
  );
}

const isOpen = ({ state }: { readonly state: string | null }) => state === "open" || state === "overdue";

function Learn({ learning, course }: { readonly learning: Learning; readonly course: LearnCourse }) {
  const say = useSay();
  const [params] = useSearchParams();
  const steps = useMemo(() => courseSteps(course.text ?? "", course.title), [course.text, course.title]);
  const obligations = learning.obligations?.items ?? [];
  const progress = useCourseProgress({
    courseId: course.id,
    steps: steps.length,
    saved: learning.courseProgresses?.items[0] ?? null,
    kept: obligations.length > 0 && course.text !== null,
  });
  const { open } = progress;
  // What is read in one go has no player: opening the page is opening it.
  useEffect(() => {
    if (steps.length === 1) open(1);
  }, [open, steps.length]);
  const step = Number(params.get("step"));
  if (course.text !== null && steps.length > 1 && Number.isInteger(step) && step >= 1 && step <= steps.length) {
    return <CoursePlayer course={course} steps={steps} step={step} progress={progress} />;
  }
  const attended = new Set((learning.attendances?.items ?? []).flatMap(({ session }) => (session ? [session.id] : [])));
  const learnt = progress.furthest >= steps.length || steps.length === 1;
  return (
    <>
      <CourseHead course={course} obligation={obligations.find(isOpen) ?? obligations[0] ?? null} />
      <Stack spacing={2} sx={{ maxWidth: 820 }}>
        {course.text === null ? (
          <Alert severity="info">{say(trainingWords.noMaterial)}</Alert>
        ) : steps.length > 1 ? (
          <CourseStepList courseId={course.id} steps={steps} furthest={progress.furthest} />
        ) : (
          <Sheet sx={{ px: { xs: 2, md: 4 } }}>
            <Markdown text={[steps[0]?.title && `## ${steps[0].title}`, steps[0]?.text].filter(Boolean).join("\n\n")} />
          </Sheet>
        )}
        <AttachmentsSheet files={course.attachments} />
        <CourseSessions sessions={learning.trainingSessions?.items ?? []} attended={attended} />
        <QuizStart course={course} learning={learning} learnt={learnt} />
        <EarlierResults results={learning.trainingResults?.items ?? []} />
      </Stack>
    </>
  );
}
