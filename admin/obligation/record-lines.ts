import { inBoth } from "../../schema/register/said.screen.ts";
import type { WaitingLine } from "../../schema/to-do/waiting-lines.screen.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { Rows } from "../providers/rows.ts";
import { registerOf, useBook } from "../records/book.ts";
import { valueAt } from "../records/field-path.ts";
import { useNow } from "../shared/use-now.ts";
import { obligationWords } from "./words.ts";

interface RecordDue {
  readonly id: string;
  readonly transitions: readonly string[];
  readonly inHand: boolean;
  readonly signs: boolean;
}

const RecordsDue = shapedOperation<{ recordsDue: readonly RecordDue[] }>()("query RecordsDue { recordsDue }");

const asked = ["number", "title", "openedAt", "dueAt", "register.slug"];

/** Milliseconds before the end of a limit from which on it is soon. */
const soon = 24 * 60 * 60_000;

/** What waits for the person in registers, the most urgent first. */
export function useRecordLines(): readonly WaitingLine[] {
  const { known } = useBook();
  const say = useSay();
  const now = useNow();
  const titleOf = useRecordTitle();
  const { data } = useAnswer(RecordsDue, undefined, { enabled: known.length > 0 });
  const due = data?.recordsDue ?? [];
  const ids = due.map(({ id }) => id);
  const records = useAnswer(
    Rows,
    { resource: "registerRecords", fields: asked, where: { id: { in: ids } }, page: { limit: 100 } },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  const byId = new Map(records.data?.rows.items.map((record) => [record.id, record]));
  return due.flatMap(({ id, transitions, signs }): WaitingLine[] => {
    const record = byId.get(id);
    const register = record && registerOf(`r/${String(valueAt(record, "register.slug"))}`);
    if (!record || !register) return [];
    const way = register.definition?.transitions.find(({ key }) => key === transitions[0]);
    const dueAt = typeof record.dueAt === "string" ? record.dueAt : undefined;
    const tone = !dueAt ? "neutral" : dueAt < now ? "overdue" : Date.parse(dueAt) - Date.parse(now) < soon ? "dueSoon" : "scheduled";
    return [
      {
        ...{ key: `record ${id}`, tone, more: false, seal: signs, text: obligationWords.recordLine },
        values: { title: titleOf("registerRecords", record) },
        names: [say(inBoth(register.titles.singular))],
        act: signs ? obligationWords.signRecord : way ? inBoth(way.label) : obligationWords.seeRecord,
        to: `/r/${register.slug}/${id}/show`,
        ...(dueAt ? { dueAt } : { since: String(record.openedAt) }),
      },
    ];
  });
}

const presses = ({ tone }: WaitingLine) => tone === "overdue" || tone === "dueSoon";

/** Everything that waits, the most pressing first: records whose time is over or soon will be stand before all else, the others after it. */
export const withRecords = (records: readonly WaitingLine[], lines: readonly WaitingLine[]): readonly WaitingLine[] => [
  ...records.filter(presses),
  ...lines,
  ...records.filter((line) => !presses(line)),
];
