import { hoursProblem, MOST_SPANS, minutesOf, type WeeklyHours } from "../../../schema/calendar/weekly-hours.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { invalid } from "../../errors.ts";

type GivenSpan = InputOf<"createWorkingHours">["spans"][number];

/** A week of the given spans; INVALID at the span that is wrong. */
export function weekOf(spans: readonly GivenSpan[]): WeeklyHours {
  if (spans.length === 0) throw invalid("input.spans", "hoursNone");
  const placed = spans.map((span, place) => ({ ...span, place }));
  const days = Array.from({ length: 7 }, (_, day) =>
    placed.filter(({ weekday }) => weekday === day + 1).toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from)),
  );
  const problem = hoursProblem(days);
  const wrong = problem && days[problem.weekday]?.[problem.span];
  if (wrong) {
    const { place, from, until } = wrong;
    const code = { time: "hoursTime", overlap: "hoursOverlap", tooMany: "hoursTooMany" } as const;
    throw invalid(`input.spans.${place}`, code[problem.why], { from: from.slice(0, 10), until: until.slice(0, 10), max: MOST_SPANS });
  }
  return days.map((day) => day.map(({ from, until }) => ({ from, until })));
}
