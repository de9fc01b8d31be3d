import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMay } from "../providers/may.ts";
import type { ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

const StepsQuery = operation(
  `query StepsReached($where: CourseProgressWhere) { courseProgresses(where: $where, page: { limit: 100 }) {
    items { step steps person { id } course { id } } } }`,
);

/** How far people have come in the courses that they still have to complete, in words; nothing for whoever may not read it. */
export function useStepsReached(obligations: readonly ShownObligation[]): (obligation: ShownObligation) => string | null {
  const say = useSay();
  const mayRead = useMay("read", "courseProgresses");
  const isLearning = ({ course, state }: ShownObligation) => course !== null && (state === "open" || state === "overdue");
  const learning = obligations.filter(isLearning);
  const [people, courses] = [learning.flatMap(({ person }) => person?.id ?? []), learning.flatMap(({ course }) => course?.id ?? [])];
  const where = { person: { id: { in: [...new Set(people)] } }, course: { id: { in: [...new Set(courses)] } } };
  const { data } = useAnswer(StepsQuery, { where }, { enabled: mayRead && learning.length > 0, keepPrevious: true });
  return (obligation) => {
    if (!data || !isLearning(obligation)) return null;
    const { person, course } = obligation;
    const reached = data.courseProgresses.items.find((one) => one.person?.id === person?.id && one.course?.id === course?.id);
    return reached
      ? say(obligationWords.stepsReached, { step: reached.step ?? 0, steps: reached.steps ?? 0 })
      : say(obligationWords.notBegun);
  };
}
