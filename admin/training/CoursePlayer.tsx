import { Alert, Box, Button, LinearProgress } from "@mui/material";
import { useEffect, useRef } from "react";
import { Link } from "react-admin";
import type { CourseStep } from "../../schema/training/course-steps.screen.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { Markdown } from "../screens/display/Markdown.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { staticWhereLow } from "../theme/low.ts";
import type { LearnCourse } from "./learning.ts";
import { toQuiz } from "./QuizStart.tsx";
import type { useCourseProgress } from "./use-course-progress.ts";
import { trainingWords } from "./words.ts";

interface CoursePlayerProps {
  readonly course: LearnCourse;
  readonly steps: readonly CourseStep[];
  /** The one that is shown, 1 first. */
  readonly step: number;
  readonly progress: ReturnType<typeof useCourseProgress>;
}

/** One step of a course at a time; opening it is what is remembered. */
export function CoursePlayer({ course, steps, step, progress: { open, waiting } }: CoursePlayerProps) {
  const say = useSay();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => open(step), [open, step]);
  // Each step begins at its top.
  useEffect(() => {
    scrollTo(0, 0);
    if (step > 0) page.current?.focus({ preventScroll: true });
  }, [step]);
  const shown = steps[step - 1];
  const title = shown?.title ?? say(trainingWords.introduction);
  const last = step === steps.length;
  const hasQuiz = (course.questions ?? []).length > 0;
  const at = (other: number) => `/learn/${course.id}?step=${other}`;
  return (
    <Box sx={{ maxWidth: 820 }}>
      <PageHead
        above={<Link to={`/learn/${course.id}`}>{course.title}</Link>}
        title={title}
        tabTitle={`${title} · ${course.title ?? ""}`}
        state={say(trainingWords.stepOf, { step, steps: steps.length })}
      />
      <LinearProgress
        variant="determinate"
        value={(step / steps.length) * 100}
        aria-label={say(trainingWords.stepOf, { step, steps: steps.length })}
        sx={{ mb: 2, borderRadius: 1, bgcolor: "roles.hairline", "& .MuiLinearProgress-bar": { bgcolor: "roles.pine" } }}
      />
      {waiting && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {say(trainingWords.notSavedYet)}
        </Alert>
      )}
      <Sheet sx={{ px: { xs: 2, md: 4 }, minHeight: "40vh", outline: "none" }} tabIndex={-1} ref={page} aria-label={title}>
        <Markdown text={shown?.text ?? ""} />
      </Sheet>
      <Box
        component="nav"
        sx={{
          position: { xs: "sticky", sm: "static" },
          bottom: { xs: "calc(56px + env(safe-area-inset-bottom))", sm: "auto" },
          ...staticWhereLow,
          bgcolor: "background.default",
          display: "flex",
          gap: 1.5,
          py: 1.5,
          justifyContent: "space-between",
        }}
        aria-label={say(trainingWords.stepOf, { step, steps: steps.length })}
      >
        <Button variant="outlined" component={Link} to={at(step - 1)} disabled={step === 1} sx={{ minWidth: 104 }}>
          {say(trainingWords.previousStep)}
        </Button>
        <Button
          variant="contained"
          component={Link}
          to={last ? `/learn/${course.id}` : at(step + 1)}
          state={last && hasQuiz ? toQuiz : null}
          sx={{ minWidth: 104, color: "primary.contrastText" }}
        >
          {say(last ? (hasQuiz ? trainingWords.finishLearning : trainingWords.finishWithoutQuiz) : trainingWords.nextStep)}
        </Button>
      </Box>
    </Box>
  );
}
