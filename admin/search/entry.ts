/** One line that can be chosen. */
export interface Entry {
  readonly key: string;
  readonly title: string;
  /** Where in the title what was typed stands: begin, end, begin, end … */
  readonly marks: readonly number[];
  readonly detail?: string;
  readonly excerpt?: string | null;
  readonly excerptMarks?: readonly number[];
  /** Kind of record, for those who come back to it. */
  readonly resource?: string;
  /** Where it leads, or else what it does. */
  readonly to?: string;
  readonly run?: () => void;
}

/** Lines under a heading. */
export interface EntryGroup {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}
