import { Button, Stack, Typography } from "@mui/material";
import { useMemo } from "react";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useTitleReader } from "../names/record-title.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useOpen } from "../shared/use-open.ts";
import { AssignCourseDialog } from "./AssignCourseDialog.tsx";
import { MatrixSheet } from "./MatrixSheet.tsx";
import { MatrixQuery, MOST_PEOPLE } from "./matrix.ts";
import { OverdueSheet } from "./OverdueSheet.tsx";
import { ProgressFilters, useProgressFilter } from "./ProgressFilters.tsx";
import { RequestBars } from "./RequestBars.tsx";
import { useHeadScope } from "./use-head-scope.ts";
import { withWhich } from "./which.ts";
import { obligationWords } from "./words.ts";

/** A head's page: who of the department has done what, who is late, and what to ask of them. */
export default function ProgressPage() {
  const say = useSay();
  const reader = useTitleReader();
  const me = useMe();
  const scope = useHeadScope();
  const assign = useOpen();
  const { filter, set } = useProgressFilter();
  const matrix = useAnswer(MatrixQuery, { ...filter, limit: MOST_PEOPLE }, { keepPrevious: true });
  const answered = matrix.data?.obligationMatrix;
  const named = useMemo(() => answered && { ...answered, columns: withWhich(answered.columns, reader) }, [answered, reader]);
  return (
    <>
      <PageHead
        title={say(obligationWords.progress)}
        primary={
          me.has("head", "trainingManager") && (
            <Button variant="contained" onClick={assign.show}>
              {say(obligationWords.assignCourse)}
            </Button>
          )
        }
      />
      <ProgressFilters filter={filter} set={set} within={scope} />
      <Stack spacing={2}>
        <Answered query={matrix} lines={10}>
          {() =>
            !named || named.columns.length === 0 ? (
              <Sheet>
                <Typography color="textSecondary">
                  {say(Object.values(filter).some(Boolean) ? obligationWords.nothingLate : obligationWords.noneAsked)}
                </Typography>
              </Sheet>
            ) : (
              <>
                {/* Among those alone who are late the fractions would not be the request's. */}
                {!filter.state && <RequestBars matrix={named} />}
                <MatrixSheet matrix={named} />
              </>
            )
          }
        </Answered>
        <OverdueSheet filter={filter} settled={!matrix.isPending} />
      </Stack>
      {assign.open && <AssignCourseDialog within={scope} onClose={assign.hide} />}
    </>
  );
}
