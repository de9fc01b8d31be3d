import { Alert, AlertTitle } from "@mui/material";
import type { PlanProblem, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { rosterWords } from "./words.ts";

/** So many are told one by one. */
const MOST = 4;

/** The shift of a problem with its day; of one beyond the days that are shown the day alone. */
function shiftSaid(say: Say, { shifts, roster }: RosterPlan, id: string | null, day: string): string {
  const key = shifts.find((one) => one.id === id)?.shift;
  const known = roster.shifts.find((one) => one.key === key);
  return known ? `${day} ${say(inBoth(known.label))}` : day;
}

const problemText = (say: Say, plan: RosterPlan, { why, person, days, earlier, later }: PlanProblem): string =>
  say(rosterWords[why], {
    ...{ name: plan.names[person] ?? "—", day: shiftSaid(say, plan, earlier, days[0]), hours: plan.roster.rest ?? 0 },
    other: shiftSaid(say, plan, later, days[1] ?? days[0]),
  });

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const say = useSay();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {lines.slice(0, MOST).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST && <li>{say(rosterWords.more, { smart_count: lines.length - MOST })}</li>}
    </ul>
  );
}

/** What is wrong with the days that are shown: shifts without enough people, and what does not go together. */
export function PlanNotes({ plan }: { readonly plan: RosterPlan }) {
  const say = useSay();
  const { gaps, problems, unannounced, today, roster } = plan;
  const ahead = gaps.filter(({ day }) => day >= today);
  const labelOf = (key: string) => {
    const shift = roster.shifts.find((one) => one.key === key);
    return shift ? say(inBoth(shift.label)) : key;
  };
  return (
    <>
      {problems.length > 0 && (
        <Alert severity="error" data-no-print>
          <AlertTitle>{say(rosterWords.problems, { smart_count: problems.length })}</AlertTitle>
          <Lines lines={[...new Set(problems.map((problem) => problemText(say, plan, problem)))]} />
        </Alert>
      )}
      {ahead.length > 0 && (
        <Alert severity="warning" data-no-print>
          <AlertTitle>{say(rosterWords.gaps, { smart_count: ahead.length })}</AlertTitle>
          <Lines
            lines={ahead.map(({ day, shift, planned, minimum }) => say(rosterWords.gap, { day, shift: labelOf(shift), planned, minimum }))}
          />
        </Alert>
      )}
      {unannounced.length > 0 && roster.only === "daysOff" && (
        <Alert severity="info" data-no-print>
          {say(rosterWords.unannounced, { years: unannounced.join(", ") })}
        </Alert>
      )}
    </>
  );
}
