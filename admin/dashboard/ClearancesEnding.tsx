import { dayAfter } from "../../schema/shared/days.screen.ts";
import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { LevelOf, type MarkedLevel } from "../marks/marks.tsx";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { isWithin, monthsAround } from "./months.ts";
import { dashboardWords } from "./words.ts";

interface EndingClearance {
  readonly id: string;
  readonly until: string | null;
  readonly person: { readonly name: string | null } | null;
  readonly level: MarkedLevel | null;
}

const ClearancesQuery = operation(
  `query ClearancesEnding($until: CountedDate) { clearances(where: { current: { eq: true }, until: { lte: $until } }, orderBy: [{ until: ASC }], page: { limit: 100 }) {
    items { id until person { name } level { name colour } } total } }`,
);

const DAYS = 90;

/** Whose clearance ends soon. */
export function ClearancesEnding() {
  const { today } = useMe();
  const query = useAnswer(ClearancesQuery, { until: dayAfter(today, DAYS) });
  return (
    <Answered query={query} lines={8}>
      {({ clearances: { items, total } }) => <Clearances clearances={items} total={total} />}
    </Answered>
  );
}

function Clearances({ clearances, total }: { readonly clearances: readonly EndingClearance[]; readonly total: number }) {
  const say = useSay();
  const { today } = useMe();
  const question = say(dashboardWords.clearances);
  const answer = total === 0 ? say(dashboardWords.noClearances) : say(dashboardWords.clearancesAnswer, { smart_count: total });
  const months = monthsAround(today, 0, 3);
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "clearances",
        head: [
          { label: say(dashboardWords.person) },
          { label: say(dashboardWords.level) },
          { label: say(dashboardWords.lastDay), figures: true },
        ],
        rows: clearances.map(({ id, until, person, level }) => ({
          key: id,
          cells: [
            { value: person?.name ?? say(dashboardWords.nobody), to: `/clearances/${id}/show` },
            { value: level?.name ?? "", shown: <LevelOf level={level} /> },
            { value: until ?? "" },
          ],
        })),
      }}
    >
      {clearances.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          labels={months.map(({ from }) => from.slice(0, 7))}
          series={[
            {
              label: say(dashboardWords.count),
              colour: "amber",
              values: months.map((month) => clearances.filter(({ until }) => isWithin(month, until)).length),
            },
          ]}
        />
      )}
    </ChartSheet>
  );
}
