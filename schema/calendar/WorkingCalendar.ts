import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";

/** A year of the organisation's working calendar (工作日历): whether its public holidays are known. Its days are CalendarDays. */
@Table()
@ObjectType({
  description:
    "A year of the organisation's working calendar (工作日历). What is counted across a year without one, or with one that is not announced, is counted by plain weekends and may move.",
})
export class WorkingCalendar extends Entity {
  @Whole("The year, e.g. 2026.", { unique: true })
  year!: number;

  @Flag("Whether the public holidays of the year are known, so that days counted across it stand.", { default: false })
  announced: boolean = false;

  @Text("Where they were announced, e.g. 国办发明电〔2025〕7号.", { nullable: true, length: 200 })
  source?: string;
}
