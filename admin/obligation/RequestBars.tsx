import { Box, Button, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { FractionLine, FractionList } from "../shared/FractionBar.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { byUrgency, type Matrix } from "./matrix.ts";
import { obligationWords } from "./words.ts";

/** So many requests are seen at first. */
const SEEN = 6;

type Bar = ReturnType<typeof byUrgency>[number];

/** The most urgent, and the newest in any case: whoever has just asked for something looks for it here. */
function firstOf(bars: readonly Bar[], newest: string | undefined): readonly Bar[] {
  const first = bars.slice(0, SEEN);
  const missing = bars.slice(SEEN).filter(({ column }) => column.id === newest);
  return [...first.slice(0, SEEN - missing.length), ...missing];
}

/** How far each request is, the most urgent first. */
export function RequestBars({ matrix }: { readonly matrix: Matrix }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const bars = useMemo(() => byUrgency(matrix), [matrix]);
  return (
    <Sheet heading={say(obligationWords.byWhom)}>
      <FractionList>
        {(all ? bars : firstOf(bars, matrix.columns[0]?.id)).map(
          ({ column: { id, kind, title, which, name }, bar: { total, done, overdue } }) => (
            <FractionLine
              key={id}
              done={done}
              total={total}
              overdue={overdue}
              label={name}
              to={`/progress/assignment/${id}`}
              toLate={`/progress/assignment/${id}?state=overdue`}
            >
              <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "baseline" }}>
                <Box component="span" sx={{ fontSize: 13, color: "text.secondary", whiteSpace: "nowrap" }}>
                  <StateOf list="AssignmentKind" value={kind} />
                </Box>
                <Link to={`/progress/assignment/${id}`}>{title}</Link>
                <Typography component="span" variant="caption" color="textSecondary">
                  {which}
                </Typography>
              </Box>
            </FractionLine>
          ),
        )}
      </FractionList>
      {bars.length > SEEN && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? obligationWords.fewerRequests : obligationWords.allRequests, { count: bars.length })}
        </Button>
      )}
    </Sheet>
  );
}
