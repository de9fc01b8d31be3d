import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { dayKinds, type NamedDay } from "../../schema/calendar/working-days.screen.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { timeOf } from "../database/clock.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { writeIcs } from "./file/write-ics.ts";
import { chinaHolidays } from "./holidays/china.ts";
import { loadCalendars } from "./load-calendar.ts";

@ObjectType({ description: "A year whose public holidays in China are known to this version of Rulebook." })
export class AnnouncedHolidays {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: "Number of the notice that announced them." })
  source!: string;
}

@ObjectType({ description: "A day that was counted in working days." })
export class CountedDay {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => [Int], {
    description: "Years on the way whose public holidays are not known yet: they were counted by plain weekends, and the day may move.",
  })
  unannounced!: readonly number[];
}

const FARTHEST = 1_000;

/** A year has no more. */
const MOST_DAYS = 366;

/** What is asked of the working calendar beside its records. */
@Resolver()
export class CalendarResolver {
  @Query(() => [AnnouncedHolidays], { description: "Years whose public holidays in China can be taken over by importCalendar, ascending." })
  announcedHolidays(@Ctx() { actor }: Context): AnnouncedHolidays[] {
    if (!actor) throw unauthenticated();
    return chinaHolidays.map(({ year, source }) => ({ year, source }));
  }

  @Query(() => CountedDay, { description: "The day that lies so many working days after today, by the organisation's calendar." })
  async workingDaysFromToday(
    @Arg("count", () => Int, { description: "From 0 to 1,000." }) count: number,
    @Ctx() { actor, database }: Context,
  ): Promise<CountedDay> {
    if (!actor) throw unauthenticated();
    if (count < 0 || count > FARTHEST) throw invalid("count", "outOfRange", { min: 0, max: FARTHEST });
    const { days } = await loadCalendars(database);
    const day = days.addWorkingDays(actor.today, count);
    return { day, unannounced: days.unannounced(actor.today, day) };
  }

  @Query(() => String, { description: "The named days of a year as an iCalendar file (.ics), as far as you may read the calendar." })
  async calendarFile(@Arg("year", () => Int) year: number, @Ctx() context: Context): Promise<string> {
    const { database, language, reader } = context;
    if (year < 1_000 || year > 9_999) throw invalid("year", "outOfRange", { min: 1_000, max: 9_999 });
    const where = { day: { gte: `${year}-01-01`, lte: `${year}-12-31` }, kind: { ne: "ordinary" } };
    const selection = { scalars: new Set(["day", "kind", "name"]), ones: new Map(), manys: [] };
    const days: NamedDay[] = [];
    for await (const rows of reader.batches({ resource: "calendarDays", selection, where, orderBy: [] }, MOST_DAYS, MOST_DAYS))
      for (const { day, kind, name } of rows) {
        const known = dayKinds.find((one) => one === kind);
        if (known) days.push({ day: String(day), kind: known, name: String(name) });
      }
    const title = { zh: `${year} 年工作日历`, en: `Working calendar ${year}` }[language];
    return writeIcs(days, title, language, await timeOf(database));
  }
}
