import type { DayKind } from "../../../schema/calendar/working-days.screen.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { isDay } from "../../../schema/shared/days.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import { invalid } from "../../errors.ts";
import type { SheetRow } from "../../spreadsheet/sheet-rows.ts";
import { type CalendarRow, LONGEST_NAME } from "./calendar-row.ts";

const headings = { day: ["day", "date", "日期"], kind: ["kind", "type", "类型"], name: ["name", "名称", "节日", "假期"] } as const;

const bare = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "");

/** What people write for a kind, in either language, beside its name in the API and in the panel. */
const said: Readonly<Record<DayKind, readonly string[]>> = {
  holiday: ["节假日", "法定节假日", "放假", "休", "holiday", "public holiday"],
  makeUpDay: ["调休", "调休上班", "补班", "班", "上班", "make-up day", "make-up"],
  dayOff: ["休息日", "公司休息日", "公司放假", "company day off"],
  workingDay: ["工作日", "公司工作日", "加班日", "working day"],
};

const kinds = new Map(
  (Object.keys(said) as DayKind[]).flatMap((kind) => {
    const { zh, en } = words.CalendarDayKind[kind];
    return [kind, zh, en, ...said[kind]].map((text): [string, DayKind] => [bare(text), kind]);
  }),
);

/** A day as people write it: 2027-02-10, 2027/2/10, 2027.2.10, 20270210, 2027年2月10日; null for anything else. */
function dayOf(text: string): string | null {
  const found =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[ T]0?0:00(?::00)?)?$/.exec(text.trim()) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const [, year = "", month = "", date = ""] = found;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/**
 * The days of a list with the columns day, kind and name, headings in either language.
 * @throws INVALID where the first row has no columns for day and kind
 */
export function readList([first, ...rows]: readonly SheetRow[]): CalendarRow[] {
  const place = (name: keyof typeof headings) =>
    (first?.cells ?? []).findIndex((cell) => headings[name].some((known) => bare(known) === bare(cell)));
  const [atDay, atKind, atName] = [place("day"), place("kind"), place("name")];
  if (atDay < 0 || atKind < 0) throw invalid("input.base64", "calendarNoColumns");
  return rows.map(({ row, cells }): CalendarRow => {
    const [day, kind] = [dayOf(cells[atDay] ?? ""), kinds.get(bare(cells[atKind] ?? ""))];
    const text = cells.join(" ").trim().slice(0, LONGEST_NAME);
    if (day === null) return { line: row, text, problem: { code: "calendarNoDay", values: { value: (cells[atDay] ?? "").slice(0, 20) } } };
    if (!kind) return { line: row, text, problem: { code: "calendarNoKind", values: { value: (cells[atKind] ?? "").slice(0, 20) } } };
    return { line: row, day, kind, name: cutText((cells[atName] ?? "").trim() || (cells[atKind] ?? ""), LONGEST_NAME) };
  });
}
