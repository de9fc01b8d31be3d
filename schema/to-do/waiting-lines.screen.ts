import type { Bilingual } from "../screen/operations.ts";
import { type AnswerRecord, chosen, pageOf, pathsOfChoice, placesOf, plainAt } from "../shared/answer.screen.ts";
import type { Values } from "../shared/say-in.screen.ts";
import type { Tone } from "../shared/screen.ts";
import type { EachWaiting, ListPlace, TogetherWaiting, Viewer, WaitingAnswer, WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** One line of what waits for somebody: what, how many, and the one thing to do. */
export interface WaitingLine {
  readonly key: string;
  readonly tone: Tone;
  readonly text: Bilingual;
  readonly values: Values;
  /** What it is told by: names of those or that which it is about, the first few; of one record what stands beside it. */
  readonly names: readonly string[];
  /** Whether there are more than are named. */
  readonly more: boolean;
  readonly act: Bilingual;
  readonly to: string | ListPlace;
  readonly note?: Bilingual;
  /** Asks for a decision that makes evidence. */
  readonly seal: boolean;
  /** Since when it waits, as an instant. */
  readonly since?: string;
  /** By when it is to be done. */
  readonly due?: string;
  /** The same to the minute, as an instant. */
  readonly dueAt?: string;
  /** In whose place it is done. */
  readonly onBehalfOf?: string;
}

/** So many are named. */
const NAMED = 3;

const textsAt = (records: readonly AnswerRecord[], path: string): readonly string[] => [
  ...new Set(records.map((record) => plainAt(record, path)).flatMap((value) => (value === null ? [] : [String(value)]))),
];

/** What stands at the path, under its name; nothing where the kind has no such path, or there is nothing. */
const optionalText = <Name extends string>(
  name: Name,
  path: string | undefined,
  record: AnswerRecord,
): { readonly [N in Name]?: string } => {
  const value = path === undefined ? null : plainAt(record, path);
  return value === null ? {} : ({ [name]: String(value) } as { readonly [N in Name]?: string });
};

function eachLine(key: string, kind: EachWaiting, record: AnswerRecord, { today }: Viewer): WaitingLine[] {
  const text = chosen(kind.text, record);
  const to = pageOf(kind.place, record);
  if (!text || to === null) return [];
  const note = kind.note && chosen(kind.note, record);
  const due = optionalText("due", kind.due, record);
  const isLate = due.due !== undefined && due.due < today;
  return [
    {
      ...{ key: `${key} ${to}`, tone: isLate ? "overdue" : kind.tone, text, act: kind.act, to, seal: kind.seal ?? false, more: false },
      values: { title: String(plainAt(record, kind.title) ?? "—") },
      names: kind.beside.flatMap((path) => textsAt([record], path)),
      ...(note ? { note } : {}),
      ...{ ...due, ...optionalText("since", kind.since, record), ...optionalText("onBehalfOf", kind.onBehalfOf, record) },
    },
  ];
}

function togetherLine(key: string, kind: TogetherWaiting, { items, total = items.length }: WaitingAnswer, viewer: Viewer): WaitingLine[] {
  if (total === 0) return [];
  const [only] = items;
  const names = textsAt(items, kind.name).slice(0, NAMED);
  const people = kind.people ? textsAt(items, kind.people.path).length : total;
  const isLate = kind.day !== undefined && textsAt(items, kind.day).some((day) => day < viewer.today);
  const ofOne = kind.placeOfOne && total === 1 && only ? pageOf(kind.placeOfOne, only) : null;
  return [
    {
      ...{ key, tone: isLate ? "overdue" : kind.tone, act: kind.act, to: ofOne ?? kind.place(viewer), seal: false, names },
      text: kind.people && people === 1 ? kind.people.textOfOne : kind.text,
      // More than one answer holds: there are at least so many.
      values: { smart_count: total, ...(kind.people ? { people: total > items.length ? `${people}+` : people } : {}) },
      more: people > names.length,
    },
  ];
}

/** The lines of one kind. */
export function waitingLines(key: string, kind: WaitingKindDefinition, answer: WaitingAnswer, viewer: Viewer): readonly WaitingLine[] {
  if (kind.line === "together") return togetherLine(key, kind, answer, viewer);
  const waits = (record: AnswerRecord) => !kind.same || plainAt(record, kind.same[0]) === plainAt(record, kind.same[1]);
  return answer.items.filter(waits).flatMap((record) => eachLine(key, kind, record, viewer));
}

/** Everything that must be read to tell of the kind. */
export function waitingPaths(kind: WaitingKindDefinition): readonly string[] {
  const nothing = () => [];
  if (kind.line === "together")
    return [kind.name, ...(kind.people ? [kind.people.path] : []), ...(kind.day ? [kind.day] : []), ...placesOf(kind.placeOfOne ?? "")];
  const choices = [kind.text, kind.note].flatMap((choice) => pathsOfChoice(choice, nothing));
  const days = [kind.since, kind.due, kind.onBehalfOf].flatMap((path) => (path ? [path] : []));
  return [kind.title, ...kind.beside, ...days, ...choices, ...(kind.same ?? []), ...placesOf(kind.place)];
}
