import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { isWithin, spanFilter, weeksAhead } from "./months.ts";
import { sumOf, type TallyGroup, useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

const WEEKS = 4;

/** What is due next, week by week. */
export function DueSoon({ scope }: { readonly scope: object }) {
  const { today } = useMe();
  const until = weeksAhead(today, WEEKS).at(-1)?.until;
  const query = useTally("obligations", ["dueOn"], { and: [{ state: { eq: "open" }, dueOn: { lte: until } }, scope] });
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Weeks days={tally} />}
    </Answered>
  );
}

function Weeks({ days }: { readonly days: readonly TallyGroup[] }) {
  const say = useSay();
  const { today } = useMe();
  const weeks = weeksAhead(today, WEEKS).map((span) => ({
    ...span,
    count: sumOf(days.filter(({ values: [day] }) => isWithin(span, day))),
  }));
  const smart_count = sumOf(weeks);
  const question = say(dashboardWords.dueSoon);
  const answer = smart_count === 0 ? say(dashboardWords.nothingDue) : say(dashboardWords.dueSoonAnswer, { smart_count });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [{ label: say(dashboardWords.week) }, { label: say(dashboardWords.count), figures: true }],
        rows: weeks.map(({ from, until, count }) => ({
          key: from,
          cells: [
            { value: `${from} – ${until}` },
            { value: count, to: listAddress("obligations", { state: { eq: "open" }, dueOn: spanFilter({ from, until }) }) },
          ],
        })),
      }}
    >
      {smart_count > 0 && (
        <Bars
          name={`${question} ${answer}`}
          labels={weeks.map(({ from, until }) => `${from.slice(5)} – ${until.slice(5)}`)}
          series={[{ label: say(dashboardWords.open), colour: "amber", values: weeks.map(({ count }) => count) }]}
        />
      )}
    </ChartSheet>
  );
}
