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
  /** Of receipt numbers: their letter, and the sequence that counts them. */
  readonly receipt: readonly [letter: string, sequence: string];
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
  readonly succession?: Succession;
  readonly evidence: Evidence;
}
