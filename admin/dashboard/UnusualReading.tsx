import { dayAfter } from "../../schema/shared/days.screen.ts";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { Lines } from "../charts/Lines.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { momentsOf } from "./months.ts";
import { dashboardWords } from "./words.ts";

interface ReaderActivity {
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly openings: number;
  readonly unusual: boolean;
  readonly highest: { readonly day: string; readonly openings: number; readonly usual: number };
  readonly days: readonly { readonly day: string; readonly unusual: boolean }[];
}

interface Activity {
  readonly days: readonly { readonly day: string; readonly openings: number; readonly unusual: number }[];
  readonly readers: readonly ReaderActivity[];
}

const ActivityQuery = operation(
  `query ReadingActivity { readingActivity(days: 30, limit: 100) { days { day openings unusual }
    readers { person { id name } openings unusual highest { day openings usual } days { day unusual } } } }`,
);

/** Who reads far more than they use to. */
export function UnusualReading() {
  const query = useAnswer(ActivityQuery);
  return (
    <Answered query={query} lines={8}>
      {({ readingActivity }) => <Reading activity={readingActivity} />}
    </Answered>
  );
}

function Reading({ activity: { days, readers } }: { readonly activity: Activity }) {
  const say = useSay();
  const { today, organisation } = useMe();
  const question = say(dashboardWords.reading);
  const thisWeek = (reader: ReaderActivity) => reader.days.some(({ day, unusual }) => unusual && day > dayAfter(today, -7));
  const nameOf = ({ person }: ReaderActivity) => person?.name ?? say(dashboardWords.nobody);
  const unusual = readers.filter(thisWeek);
  const names = unusual.map(nameOf).join(say({ zh: "、", en: ", " }));
  const answer = unusual.length === 0 ? say(dashboardWords.readingNo) : say(dashboardWords.readingYes, { names });
  const openingsOf = ({ person }: ReaderActivity, day: string) =>
    listAddress("accessLogs", { person: { eq: person?.id }, at: momentsOf(day, dayAfter(day, 1), organisation.timeZone) });
  const words = (reader: ReaderActivity) => say(reader.unusual ? dashboardWords.unusual : dashboardWords.asUsual);
  return (
    <ChartSheet
      question={question}
      answer={answer}
      explained={say(dashboardWords.readingHow)}
      table={{
        resource: "accessLogs",
        head: [
          { label: say(dashboardWords.person) },
          { label: say(dashboardWords.thirtyDays), figures: true },
          { label: say(dashboardWords.usual), figures: true },
          { label: say(dashboardWords.most), figures: true },
          { label: say(dashboardWords.state) },
        ],
        rows: readers.map((reader) => ({
          key: reader.person?.id ?? "",
          cells: [
            { value: nameOf(reader), to: reader.person ? `/people/${reader.person.id}/show` : undefined },
            { value: reader.openings, to: listAddress("accessLogs", { person: { eq: reader.person?.id } }) },
            { value: reader.highest.usual },
            {
              value: say(dashboardWords.mostOn, { openings: reader.highest.openings, day: reader.highest.day.slice(5) }),
              to: openingsOf(reader, reader.highest.day),
            },
            { value: words(reader), shown: <ToneMark tone={reader.unusual ? "overdue" : "done"} label={words(reader)} /> },
          ],
        })),
      }}
    >
      <Lines
        name={`${question} ${answer}`}
        days={days.map(({ day }) => day)}
        series={[{ label: say(dashboardWords.openings), colour: "indigo", values: days.map(({ openings }) => openings), filled: true }]}
        marks={days
          .filter((day) => day.unusual > 0)
          .map(({ day }) => ({ day, label: `${say(dashboardWords.unusual)} ${day.slice(5)}`, colour: "overdue" }))}
      />
    </ChartSheet>
  );
}
