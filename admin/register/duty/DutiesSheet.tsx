import { Bars } from "../../charts/Bars.tsx";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { sumOf, type TallyGroup, useTally } from "../../dashboard/tally.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { dutyWords } from "./words.ts";

/** So many duties are drawn; the table has all. */
const DRAWN = 8;

/** So many days are looked back. */
const DAYS = 28;

const states = ["missed", "late", "skipped", "fulfilled"] as const;
const colours = { missed: "overdue", late: "indigo", skipped: "border", fulfilled: "pine" } as const;

/** What became of a register's duties in the last weeks; nothing where it has none. */
export function DutiesSheet({ slug }: { readonly slug: string }) {
  const where = { duty: { register: { slug: { eq: slug } } }, dueOn: { gte: { today: -DAYS } }, state: { in: [...states] } };
  const query = useTally("registerDutyTimes", ["duty.id", "duty.title", "state"], where);
  return (
    <Answered query={query} lines={4}>
      {({ tally }) => (tally.length > 0 ? <ByDuty groups={tally} where={where} /> : null)}
    </Answered>
  );
}

function ByDuty({ groups, where }: { readonly groups: readonly TallyGroup[]; readonly where: object }) {
  const say = useSay();
  const names = new Map(groups.map(({ values: [id, title] }) => [id ?? "", title ?? "—"]));
  const duties = [...names].map(([id, title]) => ({
    id,
    title,
    counts: states.map((state) => sumOf(groups.filter(({ values }) => values[0] === id && values[2] === state))),
  }));
  duties.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0));
  const drawn = duties.slice(0, DRAWN);
  const labels = states.map((state) => {
    const label = wordLabel("DutyTimeState", state);
    return label ? say(label) : state;
  });
  const missed = sumOf(groups.filter(({ values }) => values[2] === "missed"));
  const question = say(dutyWords.question);
  const answer = say(dutyWords.answer, { all: sumOf(groups), missed });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "registerDutyTimes",
        head: [{ label: say(dutyWords.duty) }, ...labels.map((label) => ({ label, figures: true }))],
        rows: duties.map(({ id, title, counts }) => ({
          key: id,
          cells: [
            { value: title },
            ...counts.map((count, place) => ({
              value: count,
              to:
                count > 0
                  ? listAddress("registerDutyTimes", { ...where, duty: { id: { eq: id } }, state: { in: [states[place]] } })
                  : undefined,
            })),
          ],
        })),
      }}
    >
      <Bars
        name={`${question} ${answer}`}
        lying
        stacked
        labels={drawn.map(({ title }) => title)}
        series={states.map((state, place) => ({
          label: labels[place] ?? "",
          colour: colours[state],
          values: drawn.map(({ counts }) => counts[place] ?? 0),
        }))}
      />
    </ChartSheet>
  );
}
