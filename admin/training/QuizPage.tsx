import { Alert, Box, Button, Checkbox, FormControlLabel, Radio, Stack, Typography } from "@mui/material";
import { useNavigate, useParams } from "react-admin";
import { Navigate } from "react-router";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { staticWhereLow } from "../theme/low.ts";
import { type AskedQuestion, AttemptQuery, type GivenAnswer, SubmitAttempt } from "./learning.ts";
import { useKeptAnswers } from "./use-kept-answers.ts";
import { trainingWords } from "./words.ts";

/** A quiz: its questions one below the other, graded by the server when handed in. One that was handed in leads to its result. */
export default function QuizPage() {
  const { attemptId = "" } = useParams();
  const query = useAnswer(AttemptQuery, { id: attemptId });
  return (
    <Answered query={query} lines={12}>
      {({ attempt, trainingResults }) => {
        const [result] = trainingResults.items;
        if (attempt?.submittedAt && result) return <Navigate to={`/results/${result.id}`} replace />;
        if (!attempt?.questions) return <NotThere page />;
        return (
          <Quiz
            key={attempt.id}
            attemptId={attempt.id}
            title={attempt.course?.title ?? ""}
            questions={attempt.questions}
            kept={attempt.answers ?? none}
          />
        );
      }}
    </Answered>
  );
}

const none: readonly GivenAnswer[] = [];

interface QuizProps {
  readonly attemptId: string;
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
  /** What the server has of the answers. */
  readonly kept: readonly GivenAnswer[];
}

const stateWords = { kept: trainingWords.answersKept, sending: trainingWords.answersSending, waiting: trainingWords.answersWaiting };

function Quiz({ attemptId, title, questions, kept }: QuizProps) {
  const say = useSay();
  const navigate = useNavigate();
  const { answers, choose, state, forget } = useKeptAnswers(attemptId, kept);
  const command = useCommand(SubmitAttempt, ({ submitAttempt }) => {
    forget();
    if (submitAttempt) navigate(`/results/${submitAttempt.id}`, { replace: true });
  });
  const done = questions.filter(({ id }) => (answers[id] ?? []).length > 0).length;
  const missing = questions.length - done;
  const submit = () =>
    command.mutate({ input: { id: attemptId, answers: questions.map(({ id }) => ({ questionId: id, keys: answers[id] ?? [] })) } });
  return (
    <>
      <PageHead title={title} state={say(trainingWords.answered, { done, total: questions.length })} />
      <Stack spacing={2} sx={{ maxWidth: 720 }}>
        {questions.map((question, place) => (
          <Question
            key={question.id}
            question={question}
            heading={say(trainingWords.question, { number: place + 1, total: questions.length })}
            chosen={answers[question.id] ?? []}
            onChoose={(keys) => choose(question.id, keys)}
          />
        ))}
        <ProblemSummary error={command.error} />
        {command.error?.code === "NETWORK" && <Alert severity="warning">{command.error.message}</Alert>}
        <Typography variant="body2" color="textSecondary" role="status" sx={{ lineBreak: "strict" }}>
          {(done > 0 || state !== "kept") && say(stateWords[state])}
        </Typography>
        <Box
          sx={{
            position: { xs: "sticky", sm: "static" },
            bottom: { xs: "calc(56px + env(safe-area-inset-bottom))", sm: "auto" },
            ...staticWhereLow,
            bgcolor: "background.default",
            py: 1,
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            columnGap: 2,
          }}
        >
          <Button
            variant="contained"
            color="secondary"
            size="large"
            disabled={missing > 0}
            loading={command.isPending}
            onClick={submit}
            sx={{ flex: { xs: 1, sm: "none" }, minWidth: 120 }}
          >
            {say(trainingWords.submit)}
          </Button>
          <Typography variant="body2" color="textSecondary" role="status">
            {missing > 0
              ? say(trainingWords.unanswered, { smart_count: missing })
              : say(trainingWords.answered, { done, total: questions.length })}
          </Typography>
        </Box>
      </Stack>
    </>
  );
}

interface QuestionProps {
  readonly question: AskedQuestion;
  readonly heading: string;
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

function Question({ question, heading, chosen, onChoose }: QuestionProps) {
  const say = useSay();
  const single = question.kind === "single";
  const choose = (key: string, checked: boolean) => {
    if (single) onChoose([key]);
    else onChoose(checked ? [...chosen, key] : chosen.filter((other) => other !== key));
  };
  return (
    <Sheet component="fieldset" sx={{ m: 0 }}>
      <Typography component="legend" sx={{ p: 0, float: "left", width: "100%", fontWeight: 600, mb: 1 }}>
        <Box component="span" sx={{ display: "block", fontSize: 12.5, fontWeight: 400, color: "text.secondary" }}>
          {heading} · {say(single ? trainingWords.single : trainingWords.multiple)}
        </Box>
        {question.text}
      </Typography>
      <Stack sx={{ clear: "both" }}>
        {question.options.map(({ key, text }) => (
          <FormControlLabel
            key={key}
            label={`${key}. ${text}`}
            sx={{ alignItems: "flex-start", "& .MuiFormControlLabel-label": { pt: 1 } }}
            control={
              single ? (
                <Radio name={question.id} checked={chosen.includes(key)} onChange={() => choose(key, true)} />
              ) : (
                <Checkbox checked={chosen.includes(key)} onChange={(_, checked) => choose(key, checked)} />
              )
            }
          />
        ))}
      </Stack>
    </Sheet>
  );
}
