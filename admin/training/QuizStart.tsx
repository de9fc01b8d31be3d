import { Alert, Button, Typography } from "@mui/material";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-admin";
import { useLocation } from "react-router";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { attemptsLeft } from "./attempts-left.ts";
import { type LearnCourse, type Learning, StartAttempt } from "./learning.ts";
import { trainingWords } from "./words.ts";

/** Said with the way to a course by whoever has learnt it and now wants the quiz. */
export const toQuiz = { to: "quiz" } as const;

interface QuizStartProps {
  readonly course: LearnCourse;
  readonly learning: Learning;
  /** Whether all of the material was opened. */
  readonly learnt: boolean;
}

/** The way to the quiz: what starting it says, how often one may still try. */
export function QuizStart({ course, learning, learnt }: QuizStartProps) {
  const say = useSay();
  const navigate = useNavigate();
  const { state } = useLocation();
  const sheet = useRef<HTMLDivElement>(null);
  const meant = state?.to === toQuiz.to;
  useEffect(() => {
    if (meant) sheet.current?.scrollIntoView({ block: "center" });
  }, [meant]);
  const start = useCommand(StartAttempt, ({ startAttempt }) => startAttempt && navigate(`/quiz/${startAttempt.id}`));
  if ((course.questions ?? []).length === 0) return null;
  const asked = learning.obligations?.items ?? [];
  const taken = learning.trainingResults?.items ?? [];
  const begun = (learning.attempts?.items ?? []).length > 0;
  const left = attemptsLeft({ limit: course.attemptLimit, asked, taken });
  if (asked.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {say(trainingWords.notAsked)}
      </Typography>
    );
  }
  const word = begun ? trainingWords.continueQuiz : taken.length > 0 ? trainingWords.takeAgain : trainingWords.takeQuiz;
  return (
    <Sheet heading={say(trainingWords.quiz)} ref={sheet}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {say(trainingWords.statement, { statement: learning.statement })}
      </Typography>
      {(!learnt || left !== null) && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {!learnt && say(trainingWords.learnFirst)}{" "}
          {left !== null && !begun && say(left === 0 ? trainingWords.noAttemptsLeft : trainingWords.attemptsLeft, { smart_count: left })}
        </Typography>
      )}
      {start.error && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {start.error.fields[0]?.message ?? start.error.message}
        </Alert>
      )}
      {(begun || left !== 0) && (
        <Button
          variant={learnt ? "contained" : "outlined"}
          size="large"
          loading={start.isPending}
          onClick={() => start.mutate({ input: { courseId: course.id } })}
          sx={{ width: { xs: "100%", sm: "auto" } }}
        >
          {say(word)}
        </Button>
      )}
    </Sheet>
  );
}
