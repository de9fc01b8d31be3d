import { Stack } from "@mui/material";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { Answered } from "../shared/Answered.tsx";
import { DoneList } from "./DoneList.tsx";
import { MyRevisions } from "./MyRevisions.tsx";
import { draftsToDecide, MyWorkQuery } from "./my-work.ts";
import { ToDoList } from "./ToDoList.tsx";
import { obligationWords } from "./words.ts";

/** The first page of everybody: what is asked of them, what waits for their decision, their drafts, and what they have done. */
export default function MyWork() {
  const say = useSay();
  const me = useMe();
  const query = useAnswer(MyWorkQuery, {
    me: me.personId,
    works: me.has("staff"),
    approves: me.has("approver"),
    publishes: me.has("administrator"),
  });
  return (
    <Answered query={query} lines={8}>
      {(answer) => {
        const { done, drafts, toPublish } = answer;
        const toDo = answer.toDo ?? { items: [], total: 0 };
        const late = toDo.items.filter(({ state }) => state === "overdue").length;
        return (
          <>
            <PageHead
              title={say(obligationWords.greeting, { name: me.name })}
              tabTitle={say(obligationWords.myWork)}
              state={
                <>
                  {late > 0 && <ToneMark tone="overdue" label={say(obligationWords.overdueCount, { smart_count: late })} />}
                  {toDo.total > 0 && <span>{say(obligationWords.openCount, { smart_count: toDo.total })}</span>}
                </>
              }
            />
            <Stack spacing={2} sx={{ maxWidth: 960 }}>
              <MyRevisions heading={say(obligationWords.toDecide)} revisions={draftsToDecide(answer)} />
              <MyRevisions heading={say(obligationWords.toPublish)} revisions={toPublish?.items ?? []} />
              <ToDoList obligations={toDo.items} />
              <MyRevisions heading={say(obligationWords.drafts)} revisions={drafts.items} />
              <DoneList obligations={done?.items ?? []} />
            </Stack>
          </>
        );
      }}
    </Answered>
  );
}
