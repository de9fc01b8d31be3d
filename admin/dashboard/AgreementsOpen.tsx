import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { type TallyGroup, useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

const states = ["done", "open", "overdue"] as const;
const colours = { done: "pine", open: "amber", overdue: "overdue" } as const;
const labels = { done: dashboardWords.signed, open: dashboardWords.open, overdue: dashboardWords.overdue };

type AgreementNumbers = Readonly<Record<(typeof states)[number], number>> & {
  readonly id: string;
  readonly title: string;
  readonly ordinal: string;
};

function byAgreement(groups: readonly TallyGroup[]): readonly AgreementNumbers[] {
  const known = new Map<string, AgreementNumbers>();
  for (const {
    values: [id, title, ordinal, state],
    count,
  } of groups) {
    const one = known.get(id ?? "") ?? { id: id ?? "", title: title ?? "", ordinal: ordinal ?? "", done: 0, open: 0, overdue: 0 };
    known.set(one.id, state === "done" || state === "open" || state === "overdue" ? { ...one, [state]: count } : one);
  }
  return [...known.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

/** Which agreements still miss signatures. */
export function AgreementsOpen() {
  const query = useTally("obligations", ["agreement.id", "agreement.title", "agreement.ordinal", "state"], {
    kind: { eq: "sign" },
    state: { in: [...states] },
  });
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Agreements agreements={byAgreement(tally)} />}
    </Answered>
  );
}

function Agreements({ agreements }: { readonly agreements: readonly AgreementNumbers[] }) {
  const say = useSay();
  const question = say(dashboardWords.agreements);
  const overdue = agreements.reduce((sum, one) => sum + one.overdue, 0);
  const nameOf = ({ title, ordinal }: AgreementNumbers) => say(dashboardWords.edition, { title, ordinal });
  const smart_count = agreements.reduce((sum, one) => sum + one.open, overdue);
  const answer = smart_count === 0 ? say(dashboardWords.allSigned) : say(dashboardWords.agreementsAnswer, { smart_count, overdue });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [{ label: say(dashboardWords.agreement) }, ...states.map((state) => ({ label: say(labels[state]), figures: true }))],
        rows: agreements.map((one) => ({
          key: one.id,
          cells: [
            { value: nameOf(one), to: `/progress/agreement/${one.id}` },
            ...states.map((state) => ({
              value: one[state],
              to: listAddress("obligations", { state: { eq: state }, agreement: { eq: one.id } }),
            })),
          ],
        })),
      }}
    >
      {agreements.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          stacked
          labels={agreements.map(nameOf)}
          series={states.map((state) => ({
            label: say(labels[state]),
            colour: colours[state],
            values: agreements.map((one) => one[state]),
          }))}
        />
      )}
    </ChartSheet>
  );
}
