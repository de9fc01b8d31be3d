import { Field, Float, Int, ObjectType } from "type-graphql";
import { dayAfter, daysBetween } from "../../schema/shared/days.screen.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { countProgress, type ProgressSubject } from "./progress-subject.ts";

@ObjectType({ description: "Where things stood at the end of a day." })
export class ProgressPoint {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => Int, { description: "Of how many people it had been asked." })
  asked!: number;

  @Field(() => Int, { nullable: true, description: "How many had done it; empty for days to come." })
  done!: number | null;

  @Field(() => Float, {
    description: "How many would have, if everybody's share were done evenly from the day it was asked to the day it is due.",
  })
  even!: number;
}

@ObjectType({ description: "How people got on, day by day, until it is due; what was cancelled does not count." })
export class ProgressSeries {
  @Field(() => DateScalar, { nullable: true, description: "The day by which most are to be done; empty when nothing is asked." })
  dueOn!: string | null;

  @Field(() => [ProgressPoint], {
    description: "From the first day to the later of today and the last due day; at most 200, evenly apart.",
  })
  points!: ProgressPoint[];
}

/** People who share these days. */
interface Share {
  readonly asked: string;
  readonly due: string;
  readonly done: string | null;
  readonly count: number;
}

const MOST_POINTS = 200;

const later = (one: string, other: string) => (one > other ? one : other);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How much of a share would be done on the day, at an even pace from asked to due. */
function evenly({ asked, due, count }: Share, day: string): number {
  if (day < asked) return 0;
  const whole = daysBetween(asked, due);
  return day >= due || whole <= 0 ? count : (count * daysBetween(asked, day)) / whole;
}

/** The day by which most are to be done, the later one of two. */
function mainDue(shares: readonly Share[]): string | null {
  const counts = new Map<string, number>();
  for (const { due, count } of shares) counts.set(due, (counts.get(due) ?? 0) + count);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || b.localeCompare(a));
  return first?.[0] ?? null;
}

function pointsOf(shares: readonly Share[], today: string): ProgressPoint[] {
  const [first] = shares.map(({ asked }) => asked).sort();
  if (first === undefined) return [];
  const last = shares.map(({ due }) => due).reduce(later, later(first, today));
  const length = daysBetween(first, last);
  const step = Math.max(1, Math.ceil(length / (MOST_POINTS - 1)));
  const days = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => dayAfter(last, -step * index)).reverse();
  return days.map((day) => ({
    day,
    asked: sum(shares.filter(({ asked }) => asked <= day).map(({ count }) => count)),
    done: day > today ? null : sum(shares.filter(({ done }) => done !== null && done <= day).map(({ count }) => count)),
    even: Math.round(10 * sum(shares.map((share) => evenly(share, day)))) / 10,
  }));
}

/** How people got on over time; counted by the rules of countProgress, on days of the organisation's time zone. */
export async function progressSeries(context: Context, subject: ProgressSubject): Promise<ProgressSeries> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const { groups } = await countProgress(context, subject, [["dueOn"], ["createdAt"], ["fulfilledAt"]]);
  const shares = groups.map(({ values: [due, created, fulfilled], count }): Share => {
    const asked = created ?? actor.today;
    // What was done before it was asked anew counts from the day it was asked.
    return { asked, due: due ?? asked, done: fulfilled ? later(fulfilled, asked) : null, count };
  });
  return { dueOn: mainDue(shares), points: pointsOf(shares, actor.today) };
}
