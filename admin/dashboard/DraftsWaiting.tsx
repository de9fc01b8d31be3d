import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { wordLabel } from "../marks/StateMark.tsx";
import { useDates } from "../providers/use-dates.ts";
import { Answered } from "../shared/Answered.tsx";
import { dashboardWords } from "./words.ts";

interface WaitingDraft {
  readonly id: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly createdAt: string | null;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly drafter: { readonly name: string | null } | null;
}

const DraftsQuery = operation(
  `query DraftsWaiting { revisions(where: { state: { in: [draft, submitted, approved] } }, orderBy: [{ createdAt: ASC }], page: { limit: 100 }) {
    items { id title state createdAt submittedAt approvedAt drafter { name } } } }`,
);

const states = ["draft", "submitted", "approved"] as const;

/** Which drafts wait, and since when. */
export function DraftsWaiting() {
  const query = useAnswer(DraftsQuery);
  return (
    <Answered query={query} lines={8}>
      {({ revisions }) => <Drafts drafts={revisions.items} />}
    </Answered>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly WaitingDraft[] }) {
  const say = useSay();
  const dates = useDates();
  const question = say(dashboardWords.drafts);
  const count = (state: string) => drafts.filter((draft) => draft.state === state).length;
  const counts = { draft: count("draft"), submitted: count("submitted"), approved: count("approved") };
  const answer =
    drafts.length === 0 ? say(dashboardWords.noDrafts) : say(dashboardWords.draftsAnswer, { smart_count: drafts.length, ...counts });
  const stateIn = (state: string | null) => {
    const label = state && wordLabel("RevisionState", state);
    return label ? say(label) : "";
  };
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "revisions",
        head: [
          { label: say(dashboardWords.draft) },
          { label: say(dashboardWords.drafter) },
          { label: say(dashboardWords.state) },
          { label: say(dashboardWords.since), figures: true },
        ],
        rows: drafts.map(({ id, title, state, createdAt, submittedAt, approvedAt, drafter }) => {
          const since = approvedAt ?? submittedAt ?? createdAt;
          return {
            key: id,
            cells: [
              { value: title ?? "", to: `/drafts/${id}` },
              { value: drafter?.name ?? "" },
              { value: stateIn(state), shown: <StateOf list="RevisionState" value={state} /> },
              { value: since ? dates.moment(since).slice(0, 10) : "" },
            ],
          };
        }),
      }}
    >
      {drafts.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          labels={states.map((state) => stateIn(state))}
          series={[{ label: say(dashboardWords.count), colour: "indigo", values: states.map((state) => counts[state]) }]}
        />
      )}
    </ChartSheet>
  );
}
