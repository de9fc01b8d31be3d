import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { Link, useNavigate, useParams } from "react-admin";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { StateOf } from "../shared/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useDueText } from "../shared/when.ts";
import { type LearnCourse, type Learning, LearnQuery, type LearnResult, StartAttempt } from "./learning.ts";
import { Markdown } from "./Markdown.tsx";
import { trainingWords } from "./words.ts";

/** A course as it is learnt: its text, then the way to the quiz, and earlier results. */
export default function LearnPage() {
  const { courseId = "" } = useParams();
  const { personId } = useMe();
  const language = useLanguage();
  const query = useAnswer(LearnQuery, { id: courseId, me: personId, language });
  return (
    <Answered query={query} lines={12}>
      {(learning) => (learning.course ? <Learn learning={learning} course={learning.course} /> : <NotThere />)}
    </Answered>
  );
}

type AskedOfMe = Learning["obligations"]["items"][number];

function Learn({ learning, course }: { readonly learning: Learning; readonly course: LearnCourse }) {
  const say = useSay();
  const obligations = learning.obligations.items;
  const open = obligations.find(({ state }) => state === "open" || state === "overdue");
  const results = learning.trainingResults.items;
  return (
    <>
      <CourseHead course={course} obligation={open ?? obligations[0] ?? null} />
      <Stack spacing={2} sx={{ maxWidth: 820 }}>
        {course.text === null ? (
          <Alert severity="info">{say(trainingWords.noMaterial)}</Alert>
        ) : (
          <Sheet sx={{ px: { xs: 2, md: 4 } }}>
            <Markdown text={withoutTitle(course.text, course.title)} />
          </Sheet>
        )}
        {obligations.length > 0 && (
          <QuizStart course={course} statement={learning.statement} begun={learning.attempts.items.length > 0} again={results.length > 0} />
        )}
        <EarlierResults results={results} />
      </Stack>
    </>
  );
}

/** The text without a first heading that repeats the title. */
function withoutTitle(text: string, title: string | null): string {
  const [first = "", ...rest] = text.split("\n");
  return first.replace(/^#+\s*/, "").trim() === title?.trim() ? rest.join("\n") : text;
}

function CourseHead({ course, obligation }: { readonly course: LearnCourse; readonly obligation: AskedOfMe | null }) {
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

interface QuizStartProps {
  readonly course: LearnCourse;
  readonly statement: string;
  readonly begun: boolean;
  readonly again: boolean;
}

function QuizStart({ course, statement, begun, again }: QuizStartProps) {
  const say = useSay();
  const navigate = useNavigate();
  const start = useCommand(StartAttempt, ({ startAttempt }) => startAttempt && navigate(`/quiz/${startAttempt.id}`));
  if ((course.questions ?? []).length === 0) return null;
  return (
    <Sheet>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {say(trainingWords.statement, { statement })}
      </Typography>
      {start.error && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {start.error.fields[0]?.message ?? start.error.message}
        </Alert>
      )}
      <Button variant="contained" size="large" loading={start.isPending} onClick={() => start.mutate({ input: { courseId: course.id } })}>
        {say(begun ? trainingWords.continueQuiz : again ? trainingWords.takeAgain : trainingWords.takeQuiz)}
      </Button>
    </Sheet>
  );
}

function EarlierResults({ results }: { readonly results: readonly Omit<LearnResult, "answers">[] }) {
  const say = useSay();
  const { moment } = useDates();
  if (results.length === 0) return null;
  return (
    <Sheet heading={say(trainingWords.earlier)}>
      {results.map(({ id, score, passed, at, receiptNumber }) => (
        <Box key={id} sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, py: 0.5, alignItems: "center" }}>
          <ToneMark tone={passed ? "done" : "overdue"} label={say(passed ? trainingWords.passed : trainingWords.failed)} />
          <span>{score}%</span>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {at && moment(at)}
          </Box>
          <Link to={`/results/${id}`}>{receiptNumber}</Link>
        </Box>
      ))}
    </Sheet>
  );
}
