import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Day, Flag, Json, One } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { WeeklyHours } from "./weekly-hours.screen.ts";

/** The working hours (工作时间) of a department and those below it, or of the organisation, from a day on. */
@Table()
@ObjectType({
  description:
    "The working hours (工作时间) of a department, from a day on. Departments below have the same unless they have hours of their own for the day; without a department they are the organisation's.",
})
@Check({ name: "working_hours_days", expression: '"until" is null or "until" >= "from"' })
@Check({
  name: "working_hours_once",
  // Written as PostgreSQL prints it, so that a comparison with the database finds no difference.
  expression: `EXCLUDE USING gist (COALESCE(department_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange("from", until, '[]'::text) WITH &&)`,
})
export class WorkingHours extends Entity {
  @One(() => Department, "Whose hours; none for the organisation's.", { nullable: true })
  department?: Department;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive; empty while they go on.", { nullable: true })
  until?: string;

  @Json(
    'The spans of the seven days of a week, Monday first: [[{ "from": "08:30", "until": "12:00" }], …]. A span that ends at or before its beginning ends on the next day.',
  )
  week!: WeeklyHours;

  @Flag("Whether it is open on public holidays and days off as on other days of the week.", { default: false })
  openOnHolidays: boolean = false;
}
