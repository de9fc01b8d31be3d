import { Box, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useDates } from "../providers/use-dates.ts";
import { Sheet } from "../shared/Sheet.tsx";
import type { ResultAnswer } from "./learning.ts";
import { sourceAddress } from "./source-address.ts";
import { trainingWords } from "./words.ts";

interface AnswerSheetProps {
  readonly answer: ResultAnswer;
  readonly number: number;
  /** When it was answered: a rule is cited as it stood on that day. */
  readonly at: string | null;
}

/** One question of a result: what was chosen, what was right, and the provision that says so. */
export function AnswerSheet({ answer, number, at }: AnswerSheetProps) {
  const say = useSay();
  const { correct, question, options, chosenKeys, rightKeys, explanation, source } = answer;
  const dates = useDates();
  const address = source ? sourceAddress(source, at && dates.day(at)) : null;
  return (
    <Sheet data-correct={correct}>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline" }}>
        <Typography sx={{ fontWeight: 600, flex: 1, lineBreak: "strict" }}>
          {number}. {question}
        </Typography>
        <ToneMark tone={correct ? "done" : "overdue"} label={say(correct ? trainingWords.right : trainingWords.wrong)} />
      </Box>
      <Box component="ul" sx={{ listStyle: "none", p: 0, my: 1 }}>
        {options.map(({ key, text }) => {
          const right = rightKeys.includes(key);
          const chosen = chosenKeys.includes(key);
          const marks = [chosen && say(trainingWords.yourAnswer), right && say(trainingWords.rightAnswer)].filter(Boolean);
          return (
            <Box component="li" key={key} sx={{ py: 0.25, fontWeight: right ? 600 : 400 }}>
              {key}. {text}
              {marks.length > 0 && (
                <Box component="span" sx={{ ml: 1, fontSize: 12.5, fontWeight: 400, color: right ? "roles.pine" : "roles.overdue" }}>
                  {marks.join("\u00A0· ")}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {explanation && <Typography variant="body2">{explanation}</Typography>}
      {source && (
        <Typography variant="body2" color="textSecondary">
          {address ? <Link to={address}>{say(trainingWords.source, { source })}</Link> : say(trainingWords.source, { source })}
        </Typography>
      )}
    </Sheet>
  );
}
