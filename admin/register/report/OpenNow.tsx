import { useState } from "react";
import { Bars } from "../../charts/Bars.tsx";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { sumOf, type TallyGroup, useTally } from "../../dashboard/tally.ts";
import { useSay } from "../../i18n/say.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { Answered } from "../../shared/Answered.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { reportWords } from "./words.ts";

/** So many people are drawn; the table has all. */
const DRAWN = 8;

const BY = ["handler.id", "handler.name"];

interface OpenNowProps {
  readonly resource: ResourceName;
  /** Keys of the states in which there is still something to do. */
  readonly open: readonly string[];
}

/** What is open and late at this moment, and who has it in hand. */
export function OpenNow({ resource, open }: OpenNowProps) {
  const [now] = useState(() => new Date().toISOString());
  const where = { state: { in: open }, struck: { eq: false } };
  const late = { ...where, dueAt: { lt: now } };
  const all = useTally(resource, BY, where);
  const missed = useTally(resource, BY, late);
  return (
    <Answered query={all} lines={6}>
      {({ tally }) => (
        <Answered query={missed} lines={6}>
          {({ tally: lateOnes }) => <ByHandler resource={resource} all={tally} late={lateOnes} filters={{ open: where, late }} />}
        </Answered>
      )}
    </Answered>
  );
}

interface ByHandlerProps {
  readonly resource: ResourceName;
  readonly all: readonly TallyGroup[];
  readonly late: readonly TallyGroup[];
  readonly filters: { readonly open: object; readonly late: object };
}

function ByHandler({ resource, all, late, filters }: ByHandlerProps) {
  const say = useSay();
  const lateOf = new Map(late.map(({ values: [id], count }) => [id ?? null, count]));
  const question = say(reportWords.openNow);
  const answer = say(reportWords.openAnswer, { open: sumOf(all), late: sumOf(late) });
  const people = all
    .map(({ values: [id, name], count }) => ({
      id: id ?? null,
      name: name ?? say(reportWords.nobody),
      open: count,
      late: lateOf.get(id ?? null) ?? 0,
    }))
    .sort((a, b) => b.late - a.late || b.open - a.open);
  const drawn = people.slice(0, DRAWN);
  const listOf = (id: string | null, filter: object) => listAddress(resource, { ...filter, handler: id ? { eq: id } : { isNull: true } });
  return (
    <ChartSheet
      question={question}
      answer={answer}
      table={{
        resource,
        head: [
          { label: say(reportWords.handler) },
          { label: say(reportWords.open), figures: true },
          { label: say(reportWords.late), figures: true },
        ],
        rows: people.map((person) => ({
          key: person.id ?? "",
          cells: [
            { value: person.name },
            { value: person.open, to: listOf(person.id, filters.open) },
            { value: person.late, to: person.late > 0 ? listOf(person.id, filters.late) : undefined },
          ],
        })),
      }}
    >
      {drawn.length > 0 && (
        <Bars
          name={`${question} ${answer}`}
          lying
          stacked
          labels={drawn.map(({ name }) => name)}
          series={[
            { label: say(reportWords.late), colour: "overdue", values: drawn.map((person) => person.late) },
            { label: say(reportWords.open), colour: "indigo", values: drawn.map((person) => person.open - person.late) },
          ]}
        />
      )}
    </ChartSheet>
  );
}
