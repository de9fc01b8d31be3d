/** Whole days from one day to another, negative when it lies before. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day that lies so many days after another. */
export const dayAfter = (day: string, count: number) => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Working days (Monday to Friday) after one day up to another, which is the later one. */
export function workingDaysBetween(from: string, to: string): number {
  const weekday = (day: string) => (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const days = daysBetween(from, to);
  const rest = Array.from({ length: days % 7 }, (_, place) => (weekday(from) + 1 + place) % 7);
  return Math.floor(days / 7) * 5 + rest.filter((day) => day < 5).length;
}
