import { Box, Button, FormControlLabel, Stack, Switch, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useParams } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { TEXT_IN_PRINT } from "../shared/print.ts";
import { Receipt } from "../shared/Receipt.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { AnswerSheet } from "./AnswerSheet.tsx";
import { attemptsLeft } from "./attempts-left.ts";
import { type LearnResult, ResultQuery, TriesQuery } from "./learning.ts";
import { trainingWords } from "./words.ts";

/** A quiz that was taken: the score, what was wrong, which provision says so, and how often one may try again. */
export default function ResultPage() {
  const { id = "" } = useParams();
  const { personId } = useMe();
  const query = useAnswer(ResultQuery, { id });
  return (
    <Answered query={query} lines={10}>
      {({ trainingResult }) =>
        trainingResult ? (
          <ShowResult result={trainingResult} own={trainingResult.person?.id === personId} name={trainingResult.person?.name ?? ""} />
        ) : (
          <NotThere page />
        )
      }
    </Answered>
  );
}

function ShowResult({ result, own, name }: { readonly result: LearnResult; readonly own: boolean; readonly name: string }) {
  const say = useSay();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const passed = result.passed === true;
  const score = say(trainingWords.score, { score: result.score ?? 0, passing: result.passingScore ?? 0 });
  const answers = (result.answers ?? []).map((answer, place) => ({ answer, number: place + 1 }));
  const wrong = answers.filter(({ answer }) => !answer.correct).length;
  return (
    <>
      <PageHead
        above={say(trainingWords.result)}
        title={result.courseTitle ?? "—"}
        state={
          <>
            <ToneMark tone={passed ? "done" : "overdue"} label={say(passed ? trainingWords.passed : trainingWords.failed)} />
            <span>{score}</span>
          </>
        }
        primary={
          result.course && (
            <Button
              variant={passed ? "outlined" : "contained"}
              component={Link}
              to={`/learn/${result.course.id}`}
              sx={passed ? {} : { color: "primary.contrastText" }}
            >
              {say(passed || !own ? trainingWords.backToCourse : trainingWords.tryAgain)}
            </Button>
          )
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 720 }}>
        {passed && (
          <Receipt
            number={result.receiptNumber}
            at={result.at}
            own={own}
            seal={say(trainingWords.seal)}
            title={score}
            of={say(trainingWords.receiptOf, { name, title: result.courseTitle ?? "" })}
          />
        )}
        {own && !passed && result.course && <TriesLeft courseId={result.course.id} />}
        <Stack spacing={2} className={TEXT_IN_PRINT}>
          {result.answers === null ? (
            <Typography color="textSecondary">{say(withheldWords(own, result.course?.answersShown))}</Typography>
          ) : (
            <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2 }}>
              <Typography sx={{ flex: 1 }}>
                {wrong === 0 ? say(trainingWords.allRight) : say(trainingWords.wrongCount, { smart_count: wrong })}
              </Typography>
              {wrong > 0 && wrong < answers.length && (
                <FormControlLabel
                  control={<Switch size="small" checked={onlyWrong} onChange={(_, checked) => setOnlyWrong(checked)} />}
                  label={say(trainingWords.onlyWrong)}
                />
              )}
            </Box>
          )}
          {answers
            .filter(({ answer }) => !onlyWrong || !answer.correct)
            .map(({ answer, number }) => (
              <AnswerSheet key={number} answer={answer} number={number} at={result.at} />
            ))}
        </Stack>
      </Stack>
    </>
  );
}

/** Why no answers are shown. */
function withheldWords(own: boolean, answersShown: string | null | undefined) {
  if (!own) return trainingWords.answersNotShown;
  return answersShown === "never" ? trainingWords.answersNever : trainingWords.answersAfterPassing;
}

/** How often this person may still try, where there is a limit. */
function TriesLeft({ courseId }: { readonly courseId: string }) {
  const say = useSay();
  const me = useMe();
  const { data } = useAnswer(TriesQuery, { id: courseId, me: me.personId }, { enabled: me.has("staff") });
  if (!data?.course) return null;
  const left = attemptsLeft({ limit: data.course.attemptLimit, asked: data.obligations.items, taken: data.trainingResults.items });
  if (left === null) return null;
  return (
    <Sheet>
      <Typography>{say(left === 0 ? trainingWords.noAttemptsLeft : trainingWords.attemptsLeft, { smart_count: left })}</Typography>
    </Sheet>
  );
}
