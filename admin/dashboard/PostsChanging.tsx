import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { isWithin, monthsAround, spanFilter } from "./months.ts";
import { sumOf, type TallyGroup } from "./tally.ts";
import { dashboardWords } from "./words.ts";

interface Changes {
  readonly begin: readonly TallyGroup[];
  readonly end: readonly TallyGroup[];
}

const PostsQuery = operation(
  `query PostsChanging($begin: JSON, $end: JSON) {
    begin: tally(resource: "memberships", by: ["from"], where: $begin) { values count }
    end: tally(resource: "memberships", by: ["until"], where: $end) { values count } }`,
);

/** Months before and after this one. */
const around = { before: 4, after: 1 } as const;

/** Which posts begin and end, month by month. */
export function PostsChanging() {
  const { today } = useMe();
  const months = monthsAround(today, around.before, around.after);
  const span = { gte: months[0]?.from, lte: months.at(-1)?.until };
  const query = useAnswer(PostsQuery, { begin: { from: span }, end: { until: span } });
  return (
    <Answered query={query} lines={8}>
      {(changes) => <Months changes={changes} />}
    </Answered>
  );
}

function Months({ changes }: { readonly changes: Changes }) {
  const say = useSay();
  const { today } = useMe();
  const question = say(dashboardWords.posts);
  const months = monthsAround(today, around.before, around.after).map((span) => {
    const within = (groups: readonly TallyGroup[]) => sumOf(groups.filter(({ values: [day] }) => isWithin(span, day)));
    return { ...span, begin: within(changes.begin), end: within(changes.end) };
  });
  const { begin = 0, end = 0 } = months[around.before] ?? {};
  const answer = say(dashboardWords.postsAnswer, { begin, end });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "memberships",
        head: [
          { label: say(dashboardWords.month) },
          { label: say(dashboardWords.begin), figures: true },
          { label: say(dashboardWords.end), figures: true },
        ],
        rows: months.toReversed().map((month) => ({
          key: month.from,
          cells: [
            { value: month.from.slice(0, 7) },
            { value: month.begin, to: listAddress("memberships", { from: spanFilter(month) }) },
            { value: month.end, to: listAddress("memberships", { until: spanFilter(month) }) },
          ],
        })),
      }}
    >
      <Bars
        name={`${question} ${answer}`}
        labels={months.map(({ from }) => from.slice(0, 7))}
        series={[
          { label: say(dashboardWords.begin), colour: "pine", values: months.map((month) => month.begin) },
          { label: say(dashboardWords.end), colour: "border", values: months.map((month) => month.end) },
        ]}
      />
    </ChartSheet>
  );
}
