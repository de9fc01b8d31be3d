import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Json, Moment, One, Text, Whole, Word, type WordOf } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Job } from "./Job.ts";
import { JobOutcome } from "./job-outcome.ts";

/** One run of a job, kept for 90 days: numbers alone, never what is in records. */
@Table()
@ObjectType({ description: "One run of a job, kept for 90 days: when, with what outcome, and what it did in numbers." })
@Index({ properties: ["job", "beganAt"] })
export class JobRun extends Entry {
  @One(() => Job, "The job.", { index: false })
  job!: Job;

  @Moment("When it began.")
  beganAt!: Date;

  @Moment("When it ended.")
  endedAt!: Date;

  @Word(JobOutcome, "What came of it.")
  outcome!: WordOf<typeof JobOutcome>;

  @Whole("Which attempt it was, 1 first.")
  attempt!: number;

  @Whole("How many things it did.")
  count!: number;

  @Json("What it did, in numbers by name, which the job's definition explains.")
  did!: Readonly<Record<string, number>>;

  @Text("Under which the server's log tells of the failure.", { nullable: true, length: 60 })
  errorId?: string;

  @Text("Which server ran it: machine and process.", { length: 120 })
  server!: string;

  @One(() => Person, "Who let it run; empty where it was due.", { nullable: true, index: false })
  askedBy?: Person;
}
