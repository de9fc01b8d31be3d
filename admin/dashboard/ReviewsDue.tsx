import { dayAfter } from "../../schema/shared/days.screen.ts";
import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { isWithin, monthsAround } from "./months.ts";
import { dashboardWords } from "./words.ts";

interface ReviewedRule {
  readonly id: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly reviewDue: string | null;
  readonly owningDepartment: { readonly name: string | null } | null;
}

const ReviewsQuery = operation(
  `query ReviewsDue($where: PolicyDocumentWhere) { policyDocuments(where: $where, orderBy: [{ reviewDue: ASC }], page: { limit: 100 }) {
    items { id title number reviewDue owningDepartment { name } } total } }`,
);

const DAYS = 90;

/** Which rules are to be reviewed soon, or should have been. */
export function ReviewsDue() {
  const { today } = useMe();
  const where = { state: { in: ["inForce", "trial"] as const }, reviewDue: { lte: dayAfter(today, DAYS) } };
  const query = useAnswer(ReviewsQuery, { where });
  return (
    <Answered query={query} lines={8}>
      {({ policyDocuments: { items, total } }) => <Rules rules={items} total={total} />}
    </Answered>
  );
}

function Rules({ rules, total }: { readonly rules: readonly ReviewedRule[]; readonly total: number }) {
  const say = useSay();
  const { today } = useMe();
  const question = say(dashboardWords.reviews);
  const past = rules.filter(({ reviewDue }) => reviewDue && reviewDue < today).length;
  const answer = total === 0 ? say(dashboardWords.noReviews) : say(dashboardWords.reviewsAnswer, { smart_count: total, overdue: past });
  const months = monthsAround(today, 0, 3);
  const coming = (span: (typeof months)[number]) =>
    rules.filter(({ reviewDue }) => reviewDue && reviewDue >= today && isWithin(span, reviewDue)).length;
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "policyDocuments",
        head: [
          { label: say(dashboardWords.rule) },
          { label: say(dashboardWords.department) },
          { label: say(dashboardWords.reviewDue), figures: true },
        ],
        rows: rules.map(({ id, title, number, reviewDue, owningDepartment }) => ({
          key: id,
          cells: [
            { value: title ?? number ?? "", to: `/policyDocuments/${id}/show` },
            { value: owningDepartment?.name ?? "" },
            { value: reviewDue ?? "" },
          ],
        })),
      }}
    >
      {rules.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          stacked
          labels={[say(dashboardWords.pastDue), ...months.map(({ from }) => from.slice(0, 7))]}
          series={[
            { label: say(dashboardWords.pastDue), colour: "overdue", values: [past, ...months.map(() => 0)] },
            { label: say(dashboardWords.reviewDue), colour: "indigo", values: [0, ...months.map(coming)] },
          ]}
        />
      )}
    </ChartSheet>
  );
}
