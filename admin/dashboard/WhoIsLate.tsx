import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { sumOf, type TallyGroup, useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

/** So many people are drawn; the table has all. */
const DRAWN = 8;

/** Who is late, the person with most first. */
export function WhoIsLate({ scope }: { readonly scope: object }) {
  const where = { and: [{ state: { eq: "overdue" } }, scope] };
  const query = useTally("obligations", ["person.id", "person.name", "person.department.name"], where);
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Late groups={[...tally].sort((a, b) => b.count - a.count)} />}
    </Answered>
  );
}

function Late({ groups }: { readonly groups: readonly TallyGroup[] }) {
  const say = useSay();
  const question = say(dashboardWords.whoIsLate);
  const answer =
    groups.length === 0
      ? say(dashboardWords.nobodyLate)
      : say(dashboardWords.lateAnswer, { people: groups.length, smart_count: sumOf(groups) });
  const drawn = groups.slice(0, DRAWN);
  return (
    <ChartSheet
      question={question}
      answer={answer}
      explained={groups.length > DRAWN && say(dashboardWords.firstOf, { count: DRAWN })}
      table={{
        resource: "obligations",
        head: [
          { label: say(dashboardWords.person) },
          { label: say(dashboardWords.department) },
          { label: say(dashboardWords.overdue), figures: true },
        ],
        rows: groups.map(({ values: [id, name, department], count }) => ({
          key: id ?? "",
          cells: [
            { value: name ?? say(dashboardWords.nobody), to: id ? `/people/${id}/show` : undefined },
            { value: department ?? "" },
            { value: count, to: listAddress("obligations", { state: { eq: "overdue" }, person: { eq: id } }) },
          ],
        })),
      }}
    >
      {drawn.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          labels={drawn.map(({ values: [, name] }) => name ?? "—")}
          series={[{ label: say(dashboardWords.overdue), colour: "overdue", values: drawn.map(({ count }) => count) }]}
        />
      )}
    </ChartSheet>
  );
}
