import { Box, Button, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { Link } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { FractionBar } from "../shared/FractionBar.tsx";
import { StateOf } from "../shared/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { type BarNumbers, barsOf, byUrgency, type Matrix, type MatrixColumn, MatrixQuery, ProgressQuery } from "./progress.ts";
import { obligationWords } from "./words.ts";

const PEOPLE = 50;

/** What is asked of a department's people: a bar for each request, and a square for each person and request. */
export function MatrixSheet({ departmentId }: { readonly departmentId: string | null }) {
  const say = useSay();
  const [offset, setOffset] = useState(0);
  const query = useAnswer(MatrixQuery, { departmentId, limit: PEOPLE, offset }, { keepPrevious: true });
  return (
    <Answered query={query} lines={8}>
      {({ obligationMatrix: matrix }) =>
        matrix.columns.length === 0 ? (
          <Sheet>
            <Typography color="textSecondary">{say(obligationWords.noneAsked)}</Typography>
          </Sheet>
        ) : (
          <>
            <Sheet heading={say(obligationWords.byWhom)}>
              <Bars matrix={matrix} departmentId={departmentId} />
            </Sheet>
            <Sheet
              heading={say(obligationWords.matrix)}
              action={
                <Typography variant="body2" color="textSecondary">
                  {say(obligationWords.total, { smart_count: matrix.total })}
                </Typography>
              }
            >
              <MatrixTable matrix={matrix} />
              {matrix.total > PEOPLE && (
                <Box sx={{ display: "flex", gap: 1, alignItems: "center", mt: 1 }}>
                  <Button disabled={offset === 0} onClick={() => setOffset(offset - PEOPLE)}>
                    {say(obligationWords.previous)}
                  </Button>
                  <span>{say(obligationWords.peopleShown, { from: offset + 1, to: Math.min(offset + PEOPLE, matrix.total) })}</span>
                  <Button disabled={offset + PEOPLE >= matrix.total} onClick={() => setOffset(offset + PEOPLE)}>
                    {say(obligationWords.next)}
                  </Button>
                </Box>
              )}
            </Sheet>
          </>
        )
      }
    </Answered>
  );
}

function Bars({ matrix, departmentId }: { readonly matrix: Matrix; readonly departmentId: string | null }) {
  const bars = useMemo(() => barsOf(matrix), [matrix]);
  return byUrgency(matrix.columns, bars).map((column) => (
    <ColumnProgress key={column.id} column={column} departmentId={departmentId} bar={bars?.get(column.id)} />
  ));
}

interface ColumnProgressProps {
  readonly column: MatrixColumn;
  readonly departmentId: string | null;
  /** Known already when the matrix holds everybody. */
  readonly bar: BarNumbers | undefined;
}

function ColumnProgress({ column, departmentId, bar }: ColumnProgressProps) {
  const say = useSay();
  const { data } = useAnswer(ProgressQuery, { assignmentId: column.id, departmentId }, { enabled: bar === undefined });
  const { total, done, overdue } = bar ?? data?.progress ?? { total: 0, done: 0, overdue: 0 };
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "1fr", sm: "minmax(0, 3fr) minmax(160px, 2fr)" },
        columnGap: 2,
        alignItems: "center",
        py: 0.75,
      }}
      data-progress={`${done}/${total}`}
    >
      <Box sx={{ display: "flex", gap: 1, minWidth: 0, alignItems: "baseline" }}>
        <Box component="span" sx={{ fontSize: 13, color: "text.secondary", whiteSpace: "nowrap" }}>
          <StateOf list="AssignmentKind" value={column.kind} />
        </Box>
        <Link to={`/progress/assignment/${column.id}`}>{column.title}</Link>
        {column.revision?.ordinal != null && (
          <Typography component="span" variant="caption" color="textSecondary" noWrap>
            {say(obligationWords.revision, { ordinal: column.revision.ordinal })}
          </Typography>
        )}
      </Box>
      <FractionBar done={done} total={total} overdue={overdue} label={column.title ?? ""} />
    </Box>
  );
}
