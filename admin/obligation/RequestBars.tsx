import { Box, Button, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { FractionBar } from "../shared/FractionBar.tsx";
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
      {(all ? bars : firstOf(bars, matrix.columns[0]?.id)).map(
        ({ column: { id, kind, title, revision }, bar: { total, done, overdue } }) => (
          <Box
            key={id}
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "1fr", sm: "minmax(0, 3fr) minmax(240px, 2fr)" },
              columnGap: 2,
              alignItems: "center",
              py: 0.75,
            }}
            data-progress={`${done}/${total}`}
          >
            <Box sx={{ display: "flex", flexWrap: { xs: "wrap", sm: "nowrap" }, columnGap: 1, minWidth: 0, alignItems: "baseline" }}>
              <Box component="span" sx={{ fontSize: 13, color: "text.secondary", whiteSpace: "nowrap" }}>
                <StateOf list="AssignmentKind" value={kind} />
              </Box>
              <Link to={`/progress/assignment/${id}`}>{title}</Link>
              {revision?.ordinal != null && (
                <Typography component="span" variant="caption" color="textSecondary" noWrap>
                  {say(obligationWords.revision, { ordinal: revision.ordinal })}
                </Typography>
              )}
            </Box>
            <FractionBar
              done={done}
              total={total}
              overdue={overdue}
              label={title ?? ""}
              to={`/progress/assignment/${id}`}
              toLate={`/progress/assignment/${id}?state=overdue`}
            />
          </Box>
        ),
      )}
      {bars.length > SEEN && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? obligationWords.fewerRequests : obligationWords.allRequests, { count: bars.length })}
        </Button>
      )}
    </Sheet>
  );
}
