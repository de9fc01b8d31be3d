/**
 * SQL: the day that lies so many working days, Monday to Friday, after a day. Public holidays count like other days.
 * @param day SQL of the day that is counted from, which itself does not count; from a weekend it is counted as from its Friday
 */
export function workingDaysAfter(day: string, count: string): string {
  const weekday = `least(extract(isodow from ${day})::int, 5)`;
  const friday = `(${day} - greatest(extract(isodow from ${day})::int - 5, 0))`;
  return `(${friday} + ((${count}) / 5) * 7 + (${count}) % 5 + case when ${weekday} + (${count}) % 5 > 5 then 2 else 0 end)`;
}
