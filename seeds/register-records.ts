import { dayAfter } from "../schema/shared/days.screen.ts";
import { isWeekend } from "./days.ts";
import type { SeedData, SeedPattern, SeedRegister, SeedRegisterRecord, SeedStep, SeedValue } from "./register-seed-types.ts";

/** A time of the past: days from today, and minutes since midnight. */
export interface SeedMoment {
  readonly days: number;
  readonly minute: number;
}

const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** When a record was opened. */
export const openedAt = ({ on, at }: Pick<SeedRegisterRecord, "on" | "at">): SeedMoment => ({ days: on, minute: minuteOf(at) });

/** What `"+1 09:30"` means for a record that was opened on a day; midnight where no time is said. */
export function momentFrom(opened: number, at: string): SeedMoment {
  const [days = "0", time = "00:00"] = at.split(" ");
  return { days: opened + Number(days), minute: minuteOf(time) };
}

export const isBefore = (a: SeedMoment, b: SeedMoment): boolean => (a.days === b.days ? a.minute < b.minute : a.days < b.days);

/** Puts people in the place of the words that a pattern says for them. */
function named(value: SeedValue, people: Readonly<Record<string, string>>): SeedValue {
  if (typeof value === "string") return people[value] ?? value;
  if (Array.isArray(value)) return value.map((entry: SeedValue) => named(entry, people));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner, people)]));
}

function stepNamed(step: SeedStep, people: Readonly<Record<string, string>>): SeedStep {
  const { data } = step;
  return { ...step, by: people[step.by] ?? step.by, ...(data && { data: named(data, people) as SeedData }) };
}

/** Whether a pattern has a record on a day. */
function falls({ every, without = [] }: SeedPattern, days: number, today: string): boolean {
  const day = dayAfter(today, days);
  if (without.includes(days)) return false;
  return every === "day" || (every === "workday" ? !isWeekend(day) : new Date(day).getUTCDay() === 5);
}

function patternRecords(pattern: SeedPattern, today: string): SeedRegisterRecord[] {
  const { from, until, at, by, each = false, missing = {}, records } = pattern;
  const days = Array.from({ length: until - from + 1 }, (_, index) => from + index).filter((day) => falls(pattern, day, today));
  return days.flatMap((on, time) =>
    (each ? by : [by[time % by.length] ?? ""]).flatMap((person, place) => {
      const made = records[(time + place) % records.length];
      if (!made || missing[person]?.includes(time)) return [];
      const people = { $by: person, $next: by[(by.indexOf(person) + 1) % by.length] ?? person };
      const steps = made.steps?.map((step) => stepNamed(step, people)) ?? [];
      return [{ by: person, on, at: at[(time + place) % at.length] ?? "09:00", data: named(made.data, people) as SeedData, steps }];
    }),
  );
}

/** All records of a register of a demo company in the order in which they were opened, those of its patterns as well. */
export function recordsOf(register: SeedRegister, today: string): readonly SeedRegisterRecord[] {
  const all = [...register.records, ...(register.patterns ?? []).flatMap((pattern) => patternRecords(pattern, today))];
  return all.sort((a, b) => (isBefore(openedAt(a), openedAt(b)) ? -1 : isBefore(openedAt(b), openedAt(a)) ? 1 : 0));
}
