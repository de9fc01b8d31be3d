import { Bars } from "../../charts/Bars.tsx";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { momentsOf, monthStart } from "../../dashboard/months.ts";
import { sumOf, type TallyGroup, useTally } from "../../dashboard/tally.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { Answered } from "../../shared/Answered.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { reportWords } from "./words.ts";

const MONTHS = 12;

interface TrendProps {
  readonly resource: ResourceName;
  /** Whether its records are closed at all. */
  readonly closes: boolean;
}

/** How many records were opened and closed in each of the last months. */
export function Trend({ resource, closes }: TrendProps) {
  const { today, organisation } = useMe();
  const since = momentsOf(monthStart(today, 1 - MONTHS), monthStart(today, 1), organisation.timeZone);
  const counted = { struck: { eq: false } };
  const opened = useTally(resource, ["openedAt"], { ...counted, openedAt: since });
  const closed = useTally(resource, ["closedAt"], { ...counted, closedAt: since });
  return (
    <Answered query={opened} lines={6}>
      {({ tally: first }) => (
        <Answered query={closed} lines={6}>
          {({ tally: second }) => <Months resource={resource} opened={first} closed={second} closes={closes} />}
        </Answered>
      )}
    </Answered>
  );
}

const inMonth = (groups: readonly TallyGroup[], month: string) => sumOf(groups.filter(({ values: [day] }) => day?.startsWith(month)));

interface MonthsProps extends TrendProps {
  readonly opened: readonly TallyGroup[];
  readonly closed: readonly TallyGroup[];
}

function Months({ resource, opened, closed, closes }: MonthsProps) {
  const say = useSay();
  const { today, organisation } = useMe();
  const months = Array.from({ length: MONTHS }, (_, place) => {
    const first = monthStart(today, place + 1 - MONTHS);
    const month = first.slice(0, 7);
    return { first, month, opened: inMonth(opened, month), closed: inMonth(closed, month) };
  });
  const listOf = (field: string, first: string) =>
    listAddress(resource, { struck: { eq: false }, [field]: momentsOf(first, monthStart(first, 1), organisation.timeZone) });
  const question = say(closes ? reportWords.trend : reportWords.trendOpened);
  const totals = { opened: sumOf(opened), closed: sumOf(closed) };
  const answer = say(closes ? reportWords.trendAnswer : reportWords.trendOpenedAnswer, totals);
  const labels = { opened: say(reportWords.opened), closed: say(reportWords.closed) };
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource,
        head: [
          { label: say(reportWords.month) },
          { label: labels.opened, figures: true },
          ...(closes ? [{ label: labels.closed, figures: true }] : []),
        ],
        rows: months.toReversed().map((one) => ({
          key: one.month,
          cells: [
            { value: one.month },
            { value: one.opened, to: listOf("openedAt", one.first) },
            ...(closes ? [{ value: one.closed, to: listOf("closedAt", one.first) }] : []),
          ],
        })),
      }}
    >
      <Bars
        name={`${question} ${answer}`}
        labels={months.map(({ month }) => month)}
        series={[
          { label: labels.opened, colour: "indigo", values: months.map((one) => one.opened) },
          ...(closes ? [{ label: labels.closed, colour: "pine" as const, values: months.map((one) => one.closed) }] : []),
        ]}
      />
    </ChartSheet>
  );
}
