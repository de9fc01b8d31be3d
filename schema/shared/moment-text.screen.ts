/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as people of the time zone write it, to the minute: "2026-11-21 14:05". */
export function momentText(moment: string, timeZone: string): string {
  // Swedish writes dates the ISO way.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, format);
  return format.format(new Date(moment));
}
