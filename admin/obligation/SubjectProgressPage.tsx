import { Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-admin";
import { words } from "../../schema/shared/words.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { FractionBar } from "../shared/FractionBar.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { ObligationsQuery } from "./obligations.ts";
import { PeopleObligations } from "./PeopleObligations.tsx";
import { isProgressSubject, type ProgressNumbers, ProgressQuery, type ProgressSubject } from "./progress.ts";
import { obligationWords } from "./words.ts";

const PEOPLE = 50;

/** How far people are with one assignment, text, course or agreement: the bar, by department, and person by person. */
export default function SubjectProgressPage() {
  const { subject = "", id = "" } = useParams();
  return isProgressSubject(subject) ? <SubjectProgress key={`${subject}:${id}`} subject={subject} id={id} /> : <NotThere />;
}

function SubjectProgress({ subject, id }: { readonly subject: ProgressSubject; readonly id: string }) {
  const say = useSay();
  const progress = useAnswer(ProgressQuery, { [`${subject}Id`]: id });
  const [state, setState] = useState("");
  const [offset, setOffset] = useState(0);
  const where = { [subject]: { id: { eq: id } }, ...(state ? { state: { eq: state } } : {}) };
  const people = useAnswer(ObligationsQuery, { where, orderBy: [{ dueOn: "ASC" }], limit: PEOPLE, offset }, { keepPrevious: true });
  const title = people.data?.obligations.items[0]?.title ?? "";
  return (
    <>
      <PageHead above={say(obligationWords.progress)} title={title || say(obligationWords.progress)} />
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        <Answered query={progress} lines={4}>
          {(answer) => <Numbers numbers={answer.progress} label={title} />}
        </Answered>
        <Sheet
          heading={say(obligationWords.people)}
          action={
            <Box sx={{ width: 160 }}>
              <TextField
                select
                value={state}
                onChange={(event) => {
                  setState(event.target.value);
                  setOffset(0);
                }}
                slotProps={{ select: { displayEmpty: true }, htmlInput: { "aria-label": say(obligationWords.people) } }}
              >
                <MenuItem value="">{say(obligationWords.everyone)}</MenuItem>
                {Object.entries(words.ObligationState).map(([word, label]) => (
                  <MenuItem key={word} value={word}>
                    {say(label)}
                  </MenuItem>
                ))}
              </TextField>
            </Box>
          }
        >
          <Answered query={people} lines={6}>
            {({ obligations }) => (
              <>
                <PeopleObligations obligations={obligations.items} />
                {obligations.total > PEOPLE && (
                  <Box sx={{ display: "flex", gap: 1, alignItems: "center", mt: 1 }}>
                    <Button disabled={offset === 0} onClick={() => setOffset(offset - PEOPLE)}>
                      {say(obligationWords.previous)}
                    </Button>
                    <span>{say(obligationWords.peopleShown, { from: offset + 1, to: Math.min(offset + PEOPLE, obligations.total) })}</span>
                    <Button disabled={offset + PEOPLE >= obligations.total} onClick={() => setOffset(offset + PEOPLE)}>
                      {say(obligationWords.next)}
                    </Button>
                  </Box>
                )}
              </>
            )}
          </Answered>
        </Sheet>
      </Stack>
    </>
  );
}

function Numbers({ numbers, label }: { readonly numbers: ProgressNumbers; readonly label: string }) {
  const say = useSay();
  const { done, total, overdue, byDepartment } = numbers;
  return (
    <Sheet>
      <FractionBar done={done} total={total} overdue={overdue} label={label} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        {(["open", "overdue", "done", "waived", "suspended"] as const)
          .filter((state) => numbers[state] > 0)
          .map((state) => `${say(words.ObligationState[state])} ${numbers[state]}`)
          .join(" · ")}
      </Typography>
      {byDepartment.length > 1 &&
        byDepartment.map((department) => (
          <Box
            key={department.id ?? ""}
            sx={{ display: "grid", gridTemplateColumns: "minmax(96px, 200px) 1fr", columnGap: 2, py: 0.25, fontSize: 14 }}
          >
            <span>{department.department ?? "—"}</span>
            <FractionBar done={department.done} total={department.total} overdue={department.overdue} label={department.department ?? ""} />
          </Box>
        ))}
    </Sheet>
  );
}
