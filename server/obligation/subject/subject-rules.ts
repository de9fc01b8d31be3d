import type { Sentence } from "../../messages/message.ts";

/** Records of one line follow each other: what people still owe of one, they owe of the next. */
export interface Succession {
  /** SQL: the line, and from which day the record leads it, by the aliases of `joins`. */
  readonly line: string;
  readonly since: string;
  /** SQL: a query of the records that lead the lines today, of whichever lines the rows under the alias (column "line_id") belong to. */
  readonly leading: (from: string) => string;
  /** SQL: who stands for asking for the record, by the alias of its table. */
  readonly assignedBy: (record: string) => string;
}

/** What fulfils an obligation `o` by itself as soon as it is there. */
interface Evidence {
  /** SQL: table and conditions under which an entry `k` of it fulfils the obligation `o` of the assignment `a`. */
  readonly table: string;
  readonly when: string;
  /** SQL: when it did; the entry's `at` unless said. */
  readonly at?: string;
  /** Of receipt numbers: their letter, and the sequence that counts them; where this is left out, it has no receipt. */
  readonly receipt?: readonly [letter: string, sequence: string];
}

/** What the engine does about one kind of thing that is asked of people, as SQL. */
export interface SubjectRules {
  /** What people agree to when they do it; the one that was shown is kept with the evidence. */
  readonly statement: Sentence;
  /** Left joins from the row (an assignment or obligation) to its subject and whatever the rules below speak of; aliases of its own. */
  readonly joins: (row: string) => string;
  /** Why it asks nothing any more today, a word of CancelReason or null; where this is left out, only cancelling ends it. */
  readonly end?: string;
  /** Whether whoever comes into the audience is asked still. */
  readonly takesEntrants?: string;
  /** The revision that people must be cleared for. */
  readonly text?: (row: string) => string;
  /** Whether the person may be asked besides: of whom not, it is not asked, and what was asked already is suspended. */
  readonly mayBeAsked?: (row: string, person: string) => string;
  /**
   * Of what is `timed`: a query of the times at which the assignment `a` asks now, as ("period", "due_on", "due_at"): the first tells the times
   * of an assignment apart for ever, the last is null where the whole day counts. What was asked stays open when its time is not among them any more.
   */
  readonly times?: string;
  readonly succession?: Succession;
  readonly evidence: Evidence;
}
