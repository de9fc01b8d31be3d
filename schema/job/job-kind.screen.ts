import type { Bilingual } from "../screen/operations.ts";

/** When a job runs, by the organisation's clock: each day at a time such as "00:01", or every so many minutes. */
export type JobSchedule = { readonly dailyAt: string } | { readonly everyMinutes: number };

/** What is said of a job; what it does stands on the server. */
export interface JobDefinition<Count extends string = string> {
  readonly name: Bilingual;
  /** What it does, in a sentence. */
  readonly does: Bilingual;
  readonly schedule: JobSchedule;
  /** Seconds after which it is ended, and has failed. */
  readonly timeout: number;
  /** What each number means that a run tells of. */
  readonly counts: Readonly<Record<Count, Bilingual>>;
}

/** A job whose runs tell of no other numbers than these. */
export const job = <const Count extends string>(definition: JobDefinition<Count>): JobDefinition<Count> => definition;
