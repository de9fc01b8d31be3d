import { Field, Float, Int, ObjectType } from "type-graphql";
import { daysBetween } from "../../schema/shared/days.screen.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { groupCount } from "../reading/group-count.ts";
import { filterOf } from "../reading/json-filter.ts";

@ObjectType({ description: "How long it took to do what was done in a month." })
export class MonthOfWork {
  @Field(() => String, { description: "The month, e.g. 2026-11." })
  month!: string;

  @Field(() => Int, { description: "How much was done." })
  done!: number;

  @Field(() => Int, { description: "How much of it after it was due." })
  late!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Half took at most so many days from being asked to being done; empty when nothing was done.",
  })
  medianDays!: number | null;
}

/** Which part of what is asked; untrusted. */
export interface PaceRequest {
  readonly months: number;
  readonly where: unknown;
}

const MOST_MONTHS = 24;

/** The middle of numbers that occur several times. */
function middleOf(numbers: readonly { readonly value: number; readonly count: number }[]): number | null {
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number) => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (seen > place) return value;
    }
    return 0;
  };
  return (at((total - 1) >> 1) + at(total >> 1)) / 2;
}

/** The first day of the month so many months before the day's. */
function monthBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/** How fast what is asked gets done, month by month up to this one; counted as far as the actor may read the obligations. */
export async function paceOfWork({ actor, database }: Context, { months, where }: PaceRequest): Promise<MonthOfWork[]> {
  if (!actor) throw unauthenticated();
  if (months < 1 || months > MOST_MONTHS) throw invalid("months", "outOfRange", { min: 1, max: MOST_MONTHS });
  const from = monthBefore(actor.today, months - 1);
  const filter = filterOf(where);
  const groups = await groupCount(database, actor, {
    resource: "obligations",
    // A day earlier, as days begin elsewhere in other time zones; the months below cut it off.
    where: { and: [{ fulfilledAt: { gte: `${monthBefore(from, 1).slice(0, 8)}28T00:00:00Z` } }, ...(filter ? [filter] : [])] },
    values: [["createdAt"], ["fulfilledAt"], ["fulfilledLate"]],
  });
  const work = groups.flatMap(({ values: [asked, done, late], count }) =>
    asked && done ? [{ month: done.slice(0, 7), value: Math.max(0, daysBetween(asked, done)), late: late === "true", count }] : [],
  );
  return Array.from({ length: months }, (_, index) => {
    const month = monthBefore(actor.today, months - 1 - index).slice(0, 7);
    const own = work.filter((one) => one.month === month);
    const total = (some: typeof own) => some.reduce((sum, { count }) => sum + count, 0);
    return { month, done: total(own), late: total(own.filter(({ late }) => late)), medianDays: middleOf(own) };
  });
}
