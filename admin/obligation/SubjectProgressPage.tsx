import { Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-admin";
import { useSearchParams } from "react-router";
import { words } from "../../schema/shared/words.screen.ts";
import { audienceWords } from "../audience/words.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { StateOf } from "../marks/marks.tsx";
import { useTitleReader } from "../names/record-title.ts";
import { useMe } from "../providers/me.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { FractionBar, FractionLine, FractionList } from "../shared/FractionBar.tsx";
import { oneOf } from "../shared/one-of.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { inDepartment, ObligationsQuery } from "./obligations.ts";
import { PeopleObligations } from "./PeopleObligations.tsx";
import { isProgressSubject, type ProgressNumbers, type ProgressSubject, SubjectProgressQuery } from "./progress.ts";
import { RemindButton } from "./RemindButton.tsx";
import { SeriesSheet } from "./SeriesSheet.tsx";
import { whichOf } from "./which.ts";
import { obligationWords } from "./words.ts";

const PEOPLE = 50;

/** How far people are with one assignment, text, course or agreement: the bar, over time, by department, and person by person. */
export default function SubjectProgressPage() {
  const { subject = "", id = "" } = useParams();
  return isProgressSubject(subject) ? <SubjectProgress key={`${subject}:${id}`} subject={subject} id={id} /> : <NotThere page />;
}

function SubjectProgress({ subject, id }: { readonly subject: ProgressSubject; readonly id: string }) {
  const say = useSay();
  const me = useMe();
  const reader = useTitleReader();
  const [params, setParams] = useSearchParams();
  const departmentId = params.get("departmentId");
  const progress = useAnswer(SubjectProgressQuery, { [`${subject}Id`]: id, departmentId }, { keepPrevious: true });
  const first = useAnswer(ObligationsQuery, { where: { [subject]: { id: { eq: id } } }, orderBy: [], limit: 1, offset: 0 });
  const one = first.data?.obligations.items[0];
  const title = one?.title ?? "";
  const numbers = progress.data?.progress;
  const missing = numbers ? numbers.open + numbers.overdue : 0;
  return (
    <>
      <PageHead
        above={
          me.has("head", "trainingManager") ? <Link to="/progress">{say(obligationWords.progress)}</Link> : say(obligationWords.progress)
        }
        title={title || say(obligationWords.progress)}
        state={one && whichOf(one, reader)}
        primary={
          subject === "assignment" &&
          me.has("head") && (
            <RemindButton whom={{ assignmentId: id, ...(departmentId ? { departmentId } : {}) }} about={title} count={missing} />
          )
        }
      >
        {subject === "assignment" && (
          <Button component={Link} to={`/assignments/${id}/show`}>
            {say(obligationWords.theAssignment)}
          </Button>
        )}
      </PageHead>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        <Answered query={progress} lines={8}>
          {(answer) => (
            <>
              <Numbers
                numbers={answer.progress}
                label={title}
                chosen={departmentId}
                onChoose={(next) => setParams(next ? { departmentId: next } : {})}
              />
              <SeriesSheet series={answer.progressSeries} />
            </>
          )}
        </Answered>
        <People key={departmentId} subject={subject} id={id} departmentId={departmentId} />
      </Stack>
    </>
  );
}

interface NumbersProps {
  readonly numbers: ProgressNumbers;
  readonly label: string;
  /** The department that everything is narrowed to. */
  readonly chosen: string | null;
  readonly onChoose: (departmentId: string | null) => void;
}

function Numbers({ numbers, label, chosen, onChoose }: NumbersProps) {
  const say = useSay();
  const { done, total, overdue, byDepartment, withheld } = numbers;
  return (
    <Sheet>
      <FractionBar done={done} total={total} overdue={overdue} label={label} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, mt: 0.5, mb: 2 }}>
        {(["open", "overdue", "done", "waived", "suspended"] as const)
          .filter((state) => numbers[state] > 0)
          .map((state) => (
            <Box component="span" key={state} sx={{ display: "inline-flex", gap: 0.5, alignItems: "baseline" }}>
              <StateOf list="ObligationState" value={state} /> {numbers[state]}
            </Box>
          ))}
      </Box>
      {chosen && (
        <Button size="small" onClick={() => onChoose(null)} sx={{ mb: 1 }}>
          {say(obligationWords.allDepartments)}
        </Button>
      )}
      {(withheld || byDepartment.some(({ together }) => together)) && (
        <Typography variant="body2" sx={{ color: "text.secondary", mb: 1 }}>
          {say(withheld ? obligationWords.withheld : obligationWords.smallTogether)}
        </Typography>
      )}
      {byDepartment.length > 1 && (
        <FractionList>
          {byDepartment.map((department) => (
            <FractionLine
              key={department.id ?? String(department.together)}
              done={department.done}
              total={department.total}
              overdue={department.overdue}
              label={department.department ?? say(obligationWords.smallDepartments)}
            >
              {department.id ? (
                <Button
                  size="small"
                  sx={{ justifyContent: "flex-start", textAlign: "start", minHeight: 28, py: 0 }}
                  onClick={() => onChoose(department.id)}
                >
                  {department.department}
                </Button>
              ) : (
                <Box component="span" sx={{ fontSize: 14 }}>
                  {department.together ? say(obligationWords.smallDepartments) : "—"}
                </Box>
              )}
            </FractionLine>
          ))}
        </FractionList>
      )}
    </Sheet>
  );
}

interface PeopleProps {
  readonly subject: ProgressSubject;
  readonly id: string;
  readonly departmentId: string | null;
}

function People({ subject, id, departmentId }: PeopleProps) {
  const say = useSay();
  const { values, set } = useAddressValues(["state", "from"]);
  const state = oneOf(words.ObligationState, values.state);
  const offset = offsetOf(values.from);
  const setOffset = (next: number) => set({ from: offsetText(next) });
  const place = useRef<HTMLDivElement>(null);
  // Whoever comes for some of the people is led to them.
  const [meant] = useState(state !== null);
  useEffect(() => {
    if (meant) place.current?.scrollIntoView({ block: "start" });
  }, [meant]);
  const where = {
    [subject]: { id: { eq: id } },
    ...(state ? { state: { eq: state } } : {}),
    ...(departmentId ? { person: inDepartment(departmentId) } : {}),
  };
  const people = useAnswer(ObligationsQuery, { where, orderBy: [{ dueOn: "ASC" }], limit: PEOPLE, offset }, { keepPrevious: true });
  return (
    <Sheet
      heading={say(audienceWords.people)}
      ref={place}
      sx={{ scrollMarginTop: 64 }}
      action={
        <Box sx={{ width: 160 }}>
          <TextField
            select
            value={state}
            onChange={(event) => set({ state: event.target.value, from: "" })}
            slotProps={{ select: { displayEmpty: true }, htmlInput: { "aria-label": say(obligationWords.stateFilter) } }}
          >
            <MenuItem value="">{say(audienceWords.everyone)}</MenuItem>
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
                <Typography component="span" variant="body2">
                  {say(obligationWords.peopleShown, { from: offset + 1, to: Math.min(offset + PEOPLE, obligations.total) })}
                </Typography>
                <Button disabled={offset + PEOPLE >= obligations.total} onClick={() => setOffset(offset + PEOPLE)}>
                  {say(obligationWords.next)}
                </Button>
              </Box>
            )}
          </>
        )}
      </Answered>
    </Sheet>
  );
}
