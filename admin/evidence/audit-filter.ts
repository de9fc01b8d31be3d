import { resources } from "virtual:schema-facts";
import { commandsSaying } from "../../schema/evidence/event-sentence.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { isResourceName } from "../records/book.ts";
import { startOfDay } from "../shared/when.ts";

/** What the trail can be narrowed to, as the address keeps it. */
export const auditValues = ["text", "person", "event", "kind", "record", "since", "until", "from"] as const;
export type AuditValues = Readonly<Record<(typeof auditValues)[number], string>>;

/** Stands among the kinds of events for sign-ins that failed, which have the command of all sign-ins. */
export const FAILED_SIGN_IN = "failedSignIn";

const asked = (value: string, condition: () => object): readonly object[] => (value ? [condition()] : []);

/** A day as the address says it; anybody may have typed that. */
const dayIn = (value: string): string => (Number.isNaN(Date.parse(`${value}T00:00Z`)) ? "" : value);

function ofEvent(event: string): object {
  return event === FAILED_SIGN_IN ? { signInOutcome: { in: ["refused", "tooManyAttempts"] } } : { command: { eq: event } };
}

/** A word may stand in the event, or speak of the command: then the sentence says it. */
function ofWord(word: string): object {
  const commands = commandsSaying(word);
  return commands.length > 0 ? { or: [{ q: word }, { command: { in: commands } }] } : { q: word };
}

/** So many words are looked for; more narrow nothing down any more. */
const MOST_WORDS = 6;

/** The API's filter for what the trail is narrowed to. */
export function auditFilter(
  { text, person, event, kind, record, since, until }: AuditValues,
  timeZone: string,
): { and: readonly object[] } {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return {
    and: [
      ...words.map(ofWord),
      ...asked(person, () => ({ actor: { id: { eq: person } } })),
      ...asked(event, () => ofEvent(event)),
      ...(isResourceName(kind) ? [{ subjectType: { eq: resources[kind]?.type ?? kind } }] : []),
      ...asked(record, () => ({ subjectId: { eq: record } })),
      ...asked(dayIn(since), () => ({ at: { gte: startOfDay(since, timeZone) } })),
      ...asked(dayIn(until), () => ({ at: { lt: startOfDay(dayAfter(until, 1), timeZone) } })),
    ],
  };
}
