import { Box, Button, Stack, Typography } from "@mui/material";
import { Link, useParams } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { Receipt } from "../shared/Receipt.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { type LearnResult, type ResultAnswer, ResultQuery } from "./learning.ts";
import { trainingWords } from "./words.ts";

/** A quiz that was taken: the score, what was wrong, and which provision says so. */
export default function ResultPage() {
  const { id = "" } = useParams();
  const query = useAnswer(ResultQuery, { id });
  return (
    <Answered query={query} lines={10}>
      {({ trainingResult }) => (trainingResult ? <ShowResult result={trainingResult} /> : <NotThere />)}
    </Answered>
  );
}

function ShowResult({ result }: { readonly result: LearnResult }) {
  const say = useSay();
  const passed = result.passed === true;
  const score = say(trainingWords.score, { score: result.score ?? 0, passing: result.passingScore ?? 0 });
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
            <Button variant={passed ? "outlined" : "contained"} component={Link} to={`/learn/${result.course.id}`}>
              {say(trainingWords.backToCourse)}
            </Button>
          )
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 720 }}>
        {passed && <Receipt number={result.receiptNumber} at={result.at} title={score} />}
        {(result.answers ?? []).map((answer, place) => (
          <AnswerSheet key={`${place}:${answer.question}`} answer={answer} number={place + 1} />
        ))}
      </Stack>
    </>
  );
}

function AnswerSheet({ answer, number }: { readonly answer: ResultAnswer; readonly number: number }) {
  const say = useSay();
  const { correct, question, options, chosenKeys, rightKeys, explanation, source } = answer;
  return (
    <Sheet data-correct={correct}>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline" }}>
        <Typography sx={{ fontWeight: 600, flex: 1 }}>
          {number}. {question}
        </Typography>
        <ToneMark tone={correct ? "done" : "overdue"} label={say(correct ? trainingWords.right : trainingWords.wrong)} />
      </Box>
      <Box component="ul" sx={{ listStyle: "none", p: 0, my: 1 }}>
        {options.map(({ key, text }) => {
          const right = rightKeys.includes(key);
          const marks = [chosenKeys.includes(key) && say(trainingWords.yourAnswer), right && say(trainingWords.rightAnswer)].filter(
            Boolean,
          );
          return (
            <Box component="li" key={key} sx={{ py: 0.25, fontWeight: right ? 600 : 400 }}>
              {key}. {text}
              {marks.length > 0 && (
                <Box component="span" sx={{ ml: 1, fontSize: 12.5, fontWeight: 400, color: right ? "roles.pine" : "roles.overdue" }}>
                  {marks.join(" · ")}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {explanation && <Typography variant="body2">{explanation}</Typography>}
      {source && (
        <Typography variant="body2" color="textSecondary">
          {say(trainingWords.source, { source })}
        </Typography>
      )}
    </Sheet>
  );
}
