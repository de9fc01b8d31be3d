import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { type NumbersByState, numbersByState, sumOfState } from "./numbers-by-state.ts";
import { useTally } from "./tally.ts";
import { dashboardWords } from "./words.ts";

const states = ["done", "open", "overdue"] as const;
const colours = { done: "pine", open: "amber", overdue: "overdue" } as const;
const labels = { done: dashboardWords.signed, open: dashboardWords.open, overdue: dashboardWords.overdue };

/** Which agreements still miss signatures. */
export function AgreementsOpen() {
  const query = useTally("obligations", ["agreement.id", "agreement.title", "agreement.ordinal", "state"], {
    kind: { eq: "sign" },
    state: { in: [...states] },
  });
  return (
    <Answered query={query} lines={8}>
      {({ tally }) => <Agreements agreements={numbersByState(tally)} />}
    </Answered>
  );
}

function Agreements({ agreements }: { readonly agreements: readonly NumbersByState[] }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const question = say(dashboardWords.agreements);
  const overdue = sumOfState(agreements, "overdue");
  const agreementName = ({ values: [, title, ordinal] }: NumbersByState) => nameOf("agreements", { title, ordinal });
  const smart_count = overdue + sumOfState(agreements, "open");
  const answer = smart_count === 0 ? say(dashboardWords.allSigned) : say(dashboardWords.agreementsAnswer, { smart_count, overdue });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [{ label: say(dashboardWords.agreement) }, ...states.map((state) => ({ label: say(labels[state]), figures: true }))],
        rows: agreements.map((one) => {
          const [id] = one.values;
          return {
            key: id ?? "",
            cells: [
              { value: agreementName(one), to: `/progress/agreement/${id}` },
              ...states.map((state) => ({
                value: one[state],
                to: listAddress("obligations", { state: { eq: state }, agreement: { eq: id } }),
              })),
            ],
          };
        }),
      }}
    >
      {agreements.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          stacked
          labels={agreements.map(agreementName)}
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
