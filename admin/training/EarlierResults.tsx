import { Box } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useDates } from "../providers/use-dates.ts";
import { Sheet } from "../shared/Sheet.tsx";
import type { EarlierResult } from "./learning.ts";
import { trainingWords } from "./words.ts";

/** What this person has scored before, the latest first; nothing when there is none. */
export function EarlierResults({ results }: { readonly results: readonly EarlierResult[] }) {
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
