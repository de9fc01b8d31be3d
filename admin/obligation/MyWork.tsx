import { Box, Link as MuiLink, Stack } from "@mui/material";
import { Suspense, useRef } from "react";
import { useFirstCounts } from "../dashboard/first-counts.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { useBook } from "../records/book.ts";
import { Answered } from "../shared/Answered.tsx";
import { onDemand } from "../shared/on-demand.tsx";
import { DoneList } from "./DoneList.tsx";
import { MyRevisions } from "./MyRevisions.tsx";
import { askMyWork, waitingOf } from "./my-work.ts";
import { useRecordLines, withRecords } from "./record-lines.ts";
import { ToDoList } from "./ToDoList.tsx";
import { WaitingList } from "./WaitingList.tsx";
import { obligationWords } from "./words.ts";

const FirstSteps = onDemand(() => import("../dashboard/FirstSteps.tsx"));
const MyPoints = onDemand(() => import("../register/score/MyPointsSheet.tsx"));

/** The first page of everybody: what is asked of them, what waits for their decision, their drafts, and what they have done. */
export default function MyWork() {
  const say = useSay();
  const me = useMe();
  const waitingPlace = useRef<HTMLDivElement>(null);
  const begun = useFirstCounts();
  const { query: asked, variables } = askMyWork(me);
  const query = useAnswer(asked, variables);
  const records = useRecordLines();
  const hasPoints = useBook().known.some(({ definition }) => (definition?.points ?? []).length > 0);
  return (
    <Answered query={query} lines={8}>
      {(answer) => {
        const { done, toDo } = answer;
        const drafts = answer.drafts?.items ?? [];
        const late = (toDo?.items ?? []).filter(({ state }) => state === "overdue").length;
        const waiting = withRecords(records, waitingOf(answer, me));
        const beside = waiting.length + drafts.length > 0;
        return (
          <>
            <PageHead
              title={say(obligationWords.greeting, { name: me.name })}
              tabTitle={say(obligationWords.myWork)}
              state={
                <>
                  {late > 0 && <ToneMark tone="overdue" label={say(obligationWords.overdueCount, { smart_count: late })} />}
                  {toDo && toDo.total > 0 && <span>{say(obligationWords.openCount, { smart_count: toDo.total })}</span>}
                  {waiting.length > 0 && (
                    // On phones it stands below a person's own work.
                    <MuiLink component="button" type="button" onClick={() => waitingPlace.current?.scrollIntoView({ block: "start" })}>
                      {say(obligationWords.waitingCount, { smart_count: waiting.length })}
                    </MuiLink>
                  )}
                </>
              }
            />
            {begun && (
              <Suspense fallback={null}>
                <FirstSteps counts={begun} />
              </Suspense>
            )}
            <Box
              sx={{
                display: "grid",
                gap: 2,
                alignItems: "start",
                maxWidth: beside ? 1240 : 860,
                gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: beside ? "minmax(0, 5fr) minmax(0, 4fr)" : "minmax(0, 1fr)" },
                gridTemplateRows: { lg: "auto 1fr" },
              }}
            >
              {(!begun || (toDo && toDo.items.length > 0)) && <ToDoList obligations={toDo ? toDo.items : null} />}
              {beside && (
                <Stack ref={waitingPlace} spacing={2} sx={{ gridColumn: { lg: 2 }, gridRow: { lg: "1 / 3" }, scrollMarginTop: 64 }}>
                  <WaitingList lines={waiting} />
                  <MyRevisions heading={say(obligationWords.drafts)} revisions={drafts} />
                </Stack>
              )}
              <DoneList obligations={done?.items ?? []} />
              {hasPoints && (
                <Suspense>
                  <MyPoints />
                </Suspense>
              )}
            </Box>
          </>
        );
      }}
    </Answered>
  );
}
