import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { type TallyGroup, useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

const DRAWN = 8;
const states = ["overdue", "open", "done"] as const;

interface DepartmentNumbers {
  readonly id: string | null;
  readonly name: string | null;
  readonly overdue: number;
  readonly open: number;
  readonly done: number;
}

function byDepartment(groups: readonly TallyGroup[]): readonly DepartmentNumbers[] {
  const known = new Map<string | null, DepartmentNumbers>();
  for (const {
    values: [id = null, name = null, state],
    count,
  } of groups) {
    const one = known.get(id) ?? { id, name, overdue: 0, open: 0, done: 0 };
    known.set(id, state === "overdue" || state === "open" || state === "done" ? { ...one, [state]: count } : one);
  }
  return [...known.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

/** Which departments are late: for those who look at the whole organisation. */
export function LateDepartments() {
  const where = { state: { in: [...states] } };
  const query = useTally("obligations", ["person.department.id", "person.department.name", "state"], where);
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Departments departments={byDepartment(tally)} />}
    </Answered>
  );
}

function Departments({ departments }: { readonly departments: readonly DepartmentNumbers[] }) {
  const say = useSay();
  const question = say(dashboardWords.whichLate);
  const late = departments.filter(({ overdue }) => overdue > 0);
  const smart_count = late.reduce((sum, { overdue }) => sum + overdue, 0);
  const answer =
    late.length === 0 ? say(dashboardWords.nobodyLate) : say(dashboardWords.whichLateAnswer, { departments: late.length, smart_count });
  const nameOf = (name: string | null) => name ?? say(dashboardWords.noPost);
  const drawn = late.slice(0, DRAWN);
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [{ label: say(dashboardWords.department) }, ...states.map((state) => ({ label: say(dashboardWords[state]), figures: true }))],
        rows: departments.map((one) => ({
          key: one.id ?? "",
          cells: [
            { value: nameOf(one.name), to: one.id ? `/departments/${one.id}/show` : undefined },
            ...states.map((state) => ({
              value: one[state],
              to: listAddress("obligations", { state: { eq: state }, "person.department": one.id ? { eq: one.id } : { isNull: true } }),
            })),
          ],
        })),
      }}
    >
      {drawn.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          labels={drawn.map(({ name }) => nameOf(name))}
          series={[{ label: say(dashboardWords.overdue), colour: "overdue", values: drawn.map(({ overdue }) => overdue) }]}
        />
      )}
    </ChartSheet>
  );
}
