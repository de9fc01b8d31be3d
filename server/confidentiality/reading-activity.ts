import { Field, Float, Int, ObjectType } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import { groupCount } from "../reading/group-count.ts";
import { recordsById } from "../reading/records-by-id.ts";
import { PAGE_LIMIT, type Row, type Selection } from "../reading/request.ts";
import { type JudgedDay, judgeReading, unusualReading } from "./unusual-reading.ts";

@ObjectType({ description: "How often classified texts were opened on a day." })
export class ReadingDay {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => Int, { description: "Openings, by everybody together." })
  openings!: number;

  @Field(() => Int, { description: "People who opened something." })
  readers!: number;

  @Field(() => Int, { description: "People who read unusually much that day." })
  unusual!: number;
}

@ObjectType({ description: "How often one person opened classified texts on a day." })
export class ReaderDay implements JudgedDay {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => Int, { description: "Openings." })
  openings!: number;

  @Field(() => Float, { description: "What was usual for this person: the median of their reading days in the 30 days before." })
  usual!: number;

  @Field(() => Boolean, { description: "Whether it is unusually much: at least 10 openings, and more than 3 times the usual." })
  unusual!: boolean;
}

@ObjectType({ description: "What one person opened in the time asked for." })
export class ReaderActivity {
  @Field(() => Person, { nullable: true, description: "Who read." })
  person!: Row | null;

  @Field(() => Int, { description: "Openings in the time asked for." })
  openings!: number;

  @Field(() => Boolean, { description: "Whether any of the days is unusual." })
  unusual!: boolean;

  @Field(() => ReaderDay, { description: "The day to look at first: the latest unusual one, else the one with most openings." })
  highest!: JudgedDay;

  @Field(() => [ReaderDay], { description: "The days on which they opened something." })
  days!: JudgedDay[];
}

@ObjectType({ description: "Openings of classified texts, day by day and reader by reader, as far as you may read the access log." })
export class ReadingActivity {
  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day: today." })
  until!: string;

  @Field(() => [ReadingDay], { description: "Every day from the first to the last." })
  days!: ReadingDay[];

  @Field(() => [ReaderActivity], { description: "Who read: those with an unusual day first, then by openings." })
  readers!: ReaderActivity[];

  @Field(() => Int, { description: "How many people read, on all pages." })
  total!: number;
}

/** Which part of the access log. */
export interface ReadingActivityRequest {
  readonly days: number;
  readonly personId: string | null;
  readonly limit: number;
}

const MOST_DAYS = 180;

/** Openings by day and person, each person compared with their own reading before; only entries that the actor may read count. */
export async function readingActivity(
  { actor, database, reader }: Context,
  { days, personId, limit }: ReadingActivityRequest,
  people: Selection,
): Promise<ReadingActivity> {
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "read", "accessLogs")) throw forbidden();
  if (days < 1 || days > MOST_DAYS) throw invalid("days", "outOfRange", { min: 1, max: MOST_DAYS });
  if (limit < 1 || limit > PAGE_LIMIT) throw invalid("limit", "outOfRange", { min: 1, max: PAGE_LIMIT });
  const from = dayAfter(actor.today, 1 - days);
  // The first day shown needs the days before it to tell what was usual; one more, as days begin elsewhere in other time zones.
  const since = dayAfter(from, -unusualReading.days - 1);
  const groups = await groupCount(database, actor, {
    resource: "accessLogs",
    where: { at: { gte: `${since}T00:00:00Z` }, ...(personId ? { person: { id: { eq: personId } } } : {}) },
    values: [["person", "id"], ["at"]],
  });
  const byPerson = new Map<string, { day: string; openings: number }[]>();
  for (const {
    values: [person, day],
    count,
  } of groups) {
    const id = person ?? "";
    byPerson.set(id, [...(byPerson.get(id) ?? []), { day: day ?? "", openings: count }]);
  }
  const readers = [...byPerson]
    .map(([id, all]) => ({ id, days: judgeReading(all).filter(({ day }) => day >= from) }))
    .filter((one) => one.days.length > 0)
    .map(({ id, days: shown }) => ({
      id,
      days: shown,
      openings: shown.reduce((sum, { openings }) => sum + openings, 0),
      unusual: shown.some(({ unusual }) => unusual),
      highest: highestOf(shown),
    }))
    .sort((a, b) => Number(b.unusual) - Number(a.unusual) || b.openings - a.openings || a.id.localeCompare(b.id));
  const page = readers.slice(0, limit);
  const ids = page.map(({ id }) => id).filter(Boolean);
  const persons = await recordsById(reader, "people", ids, people);
  return {
    from,
    until: actor.today,
    days: daysOfAll(
      Array.from({ length: days }, (_, index) => dayAfter(from, index)),
      readers,
    ),
    readers: page.map(({ id, ...reading }) => ({ ...reading, person: persons.get(id) ?? null })),
    total: readers.length,
  };
}

function highestOf(days: readonly JudgedDay[]): JudgedDay {
  const unusual = days.findLast((day) => day.unusual);
  return unusual ?? days.reduce((most, day) => (day.openings >= most.openings ? day : most));
}

function daysOfAll(days: readonly string[], readers: readonly { readonly days: readonly JudgedDay[] }[]): ReadingDay[] {
  const byDay = new Map(days.map((day) => [day, { day, openings: 0, readers: 0, unusual: 0 }]));
  for (const one of readers.flatMap((reader) => reader.days)) {
    const that = byDay.get(one.day);
    if (!that) continue;
    that.openings += one.openings;
    that.readers += 1;
    if (one.unusual) that.unusual += 1;
  }
  return [...byDay.values()];
}
