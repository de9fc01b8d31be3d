import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { countedStates, type NumbersByState, numbersByState, sumOfState } from "./numbers-by-state.ts";
import { useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

/** So many departments are drawn; the table has all. */
const DRAWN = 8;

/** Which departments are late: for those who look at the whole organisation. */
export function LateDepartments() {
  const where = { state: { in: [...countedStates] } };
  const query = useTally("obligations", ["person.department.id", "person.department.name", "state"], where);
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Departments departments={numbersByState(tally)} />}
    </Answered>
  );
}

function Departments({ departments }: { readonly departments: readonly NumbersByState[] }) {
  const say = useSay();
  const question = say(dashboardWords.whichLate);
  const late = departments.filter(({ overdue }) => overdue > 0);
  const smart_count = sumOfState(late, "overdue");
  const answer =
    late.length === 0 ? say(dashboardWords.nobodyLate) : say(dashboardWords.whichLateAnswer, { departments: late.length, smart_count });
  const nameOf = (name: string | null | undefined) => name ?? say(dashboardWords.noPost);
  const drawn = late.slice(0, DRAWN);
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [
          { label: say(dashboardWords.department) },
          ...countedStates.map((state) => ({ label: say(dashboardWords[state]), figures: true })),
        ],
        rows: departments.map(({ values: [id, name], ...numbers }) => ({
          key: id ?? "",
          cells: [
            { value: nameOf(name), to: id ? `/departments/${id}/show` : undefined },
            ...countedStates.map((state) => ({
              value: numbers[state],
              to: listAddress("obligations", { state: { eq: state }, "person.department": id ? { eq: id } : { isNull: true } }),
            })),
          ],
        })),
      }}
    >
      {drawn.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          labels={drawn.map(({ values: [, name] }) => nameOf(name))}
          series={[{ label: say(dashboardWords.overdue), colour: "overdue", values: drawn.map(({ overdue }) => overdue) }]}
        />
      )}
    </ChartSheet>
  );
}
