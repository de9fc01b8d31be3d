import { Field, Int, ObjectType } from "type-graphql";
import { CalendarDayKind } from "../../../schema/calendar/CalendarDay.ts";
import { enumObject, type WordOf, words } from "../../../schema/shared/fields.ts";
import { DateScalar } from "../../../schema/shared/scalars.ts";

export const CalendarImportOutcome = words("CalendarImportOutcome", "What becomes of a day that is taken over.", [
  "failed",
  "added",
  "changed",
  "removed",
  "kept",
  "unchanged",
]);
export type DayOutcome = WordOf<typeof CalendarImportOutcome>;

@ObjectType({ description: "A day that is taken over, or a line that cannot be read." })
export class CalendarImportRow {
  @Field(() => Int, { nullable: true, description: "Number of the line in the file; of a list the headings are line 1." })
  line!: number | null;

  @Field(() => DateScalar, { nullable: true })
  day!: string | null;

  @Field(() => enumObject(CalendarDayKind), { nullable: true, description: "What the day becomes." })
  kind!: WordOf<typeof CalendarDayKind> | null;

  @Field(() => String, { nullable: true, description: "What it is called; of a line that cannot be read what stands in it." })
  name!: string | null;

  @Field(() => enumObject(CalendarImportOutcome), {
    description: "kept: the organisation has said something of its own of the day, which stays.",
  })
  outcome!: DayOutcome;

  @Field(() => enumObject(CalendarDayKind), { nullable: true, description: "What the day is as yet." })
  before!: WordOf<typeof CalendarDayKind> | null;

  @Field(() => String, { nullable: true })
  beforeName!: string | null;

  @Field(() => String, { nullable: true, description: "What is wrong and what to do, in the language of the request." })
  problem!: string | null;
}

@ObjectType({ description: "What taking holidays over did, or would do." })
export class CalendarImport {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Boolean, { description: "Whether anything was changed; never when a line failed." })
  applied!: boolean;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Int)
  kept!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => [Int], { description: "Years whose holidays become known by it." })
  announced!: readonly number[];

  @Field(() => Int, { description: "To-dos whose due day moves by it." })
  movedObligations!: number;

  @Field(() => Int, { description: "Decisions on drafts whose due day moves by it." })
  movedDecisions!: number;

  @Field(() => [CalendarImportRow], { description: "Days in their order, lines that failed first." })
  rows!: CalendarImportRow[];
}
