import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Flag, Many, Moment, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { JobRun } from "./JobRun.ts";
import { jobState } from "./job.sql.ts";
import { JobOutcome } from "./job-outcome.ts";
import { jobNames } from "./list.screen.ts";

/** What the system does by itself. */
export const JobKind = words("JobKind", "What the system does by itself.", jobNames);

/** How a job stands; follows from when it ran, is to run, and what came of it. */
export const JobState = words("JobState", "How a job stands.", [
  "running",
  "asked",
  "off",
  "overdue",
  "retried",
  "failed",
  "never",
  "ready",
]);

/** One thing that the system does by itself, and how it stands. Servers make the records; people switch jobs off and on, and let them run. */
@Table()
@ObjectType({ description: "One thing that the system does by itself at set times, and how it stands." })
@Check({ expression: '"attempt" >= 0 and "every_minutes" > 0' })
export class Job extends Entity {
  @Word(JobKind, "Which job.", { grows: true, unique: true })
  kind!: WordOf<typeof JobKind>;

  @Whole("Place among the jobs that are due together.")
  place!: number;

  @Text("Time of each day at which it runs, in the organisation's zone, such as 00:01.", { nullable: true, length: 5 })
  dailyAt?: string;

  @Whole("Minutes from one run to the next.", { nullable: true })
  everyMinutes?: number;

  @Flag("Whether it runs only when somebody lets it.", { default: false })
  switchedOff = false;

  @Moment("When it runs next.")
  nextAt!: Date;

  @Moment("When somebody let it run, as long as it has not.", { nullable: true })
  askedAt?: Date;

  @One(() => Person, "Who let it run.", { nullable: true, index: false })
  askedBy?: Person;

  @Moment("When the run under way began.", { nullable: true })
  runningSince?: Date;

  @Text("Server of the run under way: machine and process.", { nullable: true, length: 120 })
  runningOn?: string;

  @Whole("How often in a row it was begun without having been done.", { default: 0 })
  attempt = 0;

  @Moment("When the last run that ended began.", { nullable: true })
  lastBeganAt?: Date;

  @Word(JobOutcome, "What came of the last run.", { nullable: true })
  lastOutcome?: WordOf<typeof JobOutcome>;

  @Derived(JobState, "How it stands.", jobState)
  readonly state?: WordOf<typeof JobState>;

  @Many(() => JobRun, "job", "Its runs of the last 90 days; of one that runs more than once a day those that did something.", ["beganAt"])
  readonly runs?: JobRun[];
}
