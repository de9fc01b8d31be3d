import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { dayKinds } from "./working-days.screen.ts";

/** What a day of the calendar is. */
export const CalendarDayKind = words("CalendarDayKind", "What a day of the working calendar is.", [...dayKinds, "ordinary"]);

/** A day of the working calendar of which more is known than its weekday: a public holiday, a make-up day, or one of the organisation's own. */
@Table()
@ObjectType({
  description:
    "A day of the working calendar of which more is known than its weekday: a public holiday (节假日), a make-up day (调休), a day off or an extra working day of the organisation.",
})
@Check({ name: "calendar_day_named", expression: `"kind" = 'ordinary' or "name" is not null` })
export class CalendarDay extends Entity {
  @Day("The day.", { unique: true })
  day!: string;

  @Word(CalendarDayKind, "What it is; ordinary where it is as its weekday says again.")
  kind!: WordOf<typeof CalendarDayKind>;

  @Text("What it is called, e.g. 国庆节.", { nullable: true, length: 60, searchable: true })
  name?: string;
}
