import { ChartSheet } from "../charts/ChartSheet.tsx";
import { Lines } from "../charts/Lines.tsx";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import type { ProgressPoint, ProgressSeries } from "./progress.ts";
import { obligationWords } from "./words.ts";

/** The points at which something happened: where the table has nothing new to say it is left out. */
function changes(points: readonly ProgressPoint[]): readonly ProgressPoint[] {
  const past = points.filter(({ done }) => done !== null);
  return past.filter(({ done, asked }, index) => {
    const before = past[index - 1];
    return index === past.length - 1 || done !== before?.done || asked !== before?.asked;
  });
}

/** How people got on day by day, beside an even pace, until it is due. */
export function SeriesSheet({ series: { dueOn, points } }: { readonly series: ProgressSeries }) {
  const say = useSay();
  const { today } = useMe();
  const now = points.findLast(({ done }) => done !== null);
  if (!now || points.length < 2) return null;
  const question = say(obligationWords.howItGoes);
  const done = now.done ?? 0;
  const even = Math.round(now.even);
  const answer =
    done >= now.asked
      ? say(obligationWords.allInTime)
      : dueOn && dueOn < today
        ? say(obligationWords.pastDue, { due: dueOn, missing: now.asked - done })
        : say(done >= even ? obligationWords.onTrack : obligationWords.behind, { done, even });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource: "obligations",
        head: [
          { label: say(obligationWords.day) },
          { label: say(obligationWords.doneLine), figures: true },
          { label: say(obligationWords.evenLine), figures: true },
          { label: say(obligationWords.askedLine), figures: true },
        ],
        rows: changes(points)
          .toReversed()
          .map((point) => ({
            key: point.day,
            cells: [{ value: point.day }, { value: point.done ?? "" }, { value: Math.round(point.even) }, { value: point.asked }],
          })),
      }}
    >
      <Lines
        name={`${question} ${answer}`}
        days={points.map(({ day }) => day)}
        series={[
          { label: say(obligationWords.doneLine), colour: "pine", values: points.map((point) => point.done), filled: true },
          { label: say(obligationWords.evenLine), colour: "border", values: points.map((point) => point.even), dashed: true },
        ]}
        marks={
          dueOn && points.some(({ day }) => day === dueOn)
            ? [{ day: dueOn, label: say(obligationWords.dueMark, { day: dueOn.slice(5) }), colour: dueOn < today ? "overdue" : "amber" }]
            : []
        }
      />
    </ChartSheet>
  );
}
