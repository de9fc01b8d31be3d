import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { momentsOf, monthStart } from "./months.ts";
import { dashboardWords } from "./words.ts";

interface MonthOfWork {
  readonly month: string;
  readonly done: number;
  readonly late: number;
  readonly medianDays: number | null;
}

const PaceQuery = operation(
  "query PaceOfWork($months: Int, $where: JSON) { paceOfWork(months: $months, where: $where) { month done late medianDays } }",
);

const MONTHS = 7;

/** Whether what is asked gets done faster than it did. */
export function Pace({ scope }: { readonly scope: object }) {
  const query = useAnswer(PaceQuery, { months: MONTHS, where: scope });
  return (
    <Answered query={query} lines={8}>
      {({ paceOfWork }) => <Months months={paceOfWork} />}
    </Answered>
  );
}

function Months({ months }: { readonly months: readonly MonthOfWork[] }) {
  const say = useSay();
  const { organisation } = useMe();
  const question = say(dashboardWords.faster);
  const answer = useAnswerInWords(months);
  const listOf = (month: string, late: object = {}) => {
    const first = `${month}-01`;
    return listAddress("obligations", { fulfilledAt: momentsOf(first, monthStart(first, 1), organisation.timeZone), ...late });
  };
  return (
    <ChartSheet
      question={question}
      answer={answer}
      explained={say(dashboardWords.fasterHow)}
      table={{
        resource: "obligations",
        head: [
          { label: say(dashboardWords.month) },
          { label: say(dashboardWords.medianDays), figures: true },
          { label: say(dashboardWords.done), figures: true },
          { label: say(dashboardWords.late), figures: true },
        ],
        rows: months.toReversed().map(({ month, done, late, medianDays }) => ({
          key: month,
          cells: [
            { value: month },
            { value: medianDays ?? "—" },
            { value: done, to: listOf(month) },
            { value: late, to: listOf(month, { fulfilledLate: { eq: true } }) },
          ],
        })),
      }}
    >
      <Bars
        name={`${question} ${answer}`}
        labels={months.map(({ month }) => month)}
        series={[{ label: say(dashboardWords.medianDays), colour: "indigo", values: months.map(({ medianDays }) => medianDays ?? 0) }]}
      />
    </ChartSheet>
  );
}

/** The last whole month in which something was done beside the one before; this month is not over. */
function useAnswerInWords(months: readonly MonthOfWork[]): string {
  const say = useSay();
  const [last, earlier] = months
    .slice(0, -1)
    .reverse()
    .filter(({ medianDays }) => medianDays !== null);
  if (!last || !earlier) return say(dashboardWords.fasterUnknown);
  const [now, before] = [last.medianDays ?? 0, earlier.medianDays ?? 0];
  const values = { now, before, month: last.month, earlier: earlier.month };
  if (now === before) return say(dashboardWords.fasterSame, values);
  return say(now < before ? dashboardWords.fasterYes : dashboardWords.fasterNo, values);
}
