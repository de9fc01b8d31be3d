import type { Maker } from "./maker.ts";

/** A year of the working calendar with some of its days, and the hours of the organisation and of some departments. */
export function makeCalendar(make: Maker): void {
  const { world } = make;
  make.add("WorkingCalendar", { year: Number(world.today.slice(0, 4)), announced: true, source: null });
  for (const [offset, kind] of [
    [3, "holiday"],
    [8, "makeUpDay"],
    [11, "dayOff"],
    [15, "ordinary"],
  ] as const)
    make.add("CalendarDay", { day: world.day(offset), kind, name: kind === "ordinary" ? null : "A day" });
  const week = Array.from({ length: 7 }, () => [{ from: "08:30", until: "17:30" }]);
  for (const department of [null, ...make.all("Department").map(({ id }) => id)])
    if (department === null || make.chance.percent(60))
      make.add("WorkingHours", { department, ...make.anyDays, week, openOnHolidays: false });
}
