import { dayAfter } from "../../../schema/shared/days.screen.ts";
import type { Language } from "../../messages/message.ts";

/** A year's public holidays as the State Council's general office announced them. */
export interface AnnouncedYear {
  readonly year: number;
  /** Number of the notice. */
  readonly source: string;
  readonly days: readonly {
    readonly day: string;
    readonly kind: "holiday" | "makeUpDay";
    readonly name: Readonly<Record<Language, string>>;
  }[];
}

const names = {
  newYear: { zh: "元旦", en: "New Year" },
  spring: { zh: "春节", en: "Spring Festival" },
  tombs: { zh: "清明节", en: "Tomb-Sweeping Day" },
  labour: { zh: "劳动节", en: "Labour Day" },
  dragon: { zh: "端午节", en: "Dragon Boat Festival" },
  autumn: { zh: "中秋节", en: "Mid-Autumn Festival" },
  national: { zh: "国庆节", en: "National Day" },
  nationalAutumn: { zh: "国庆节、中秋节", en: "National Day and Mid-Autumn Festival" },
} as const;

type Holiday = readonly [name: keyof typeof names, from: string, until: string, madeUp: readonly string[]];

const announced: readonly (readonly [year: number, source: string, holidays: readonly Holiday[]])[] = [
  [
    2024,
    "国办发明电〔2023〕7号",
    [
      ["newYear", "01-01", "01-01", []],
      ["spring", "02-10", "02-17", ["02-04", "02-18"]],
      ["tombs", "04-04", "04-06", ["04-07"]],
      ["labour", "05-01", "05-05", ["04-28", "05-11"]],
      ["dragon", "06-10", "06-10", []],
      ["autumn", "09-15", "09-17", ["09-14"]],
      ["national", "10-01", "10-07", ["09-29", "10-12"]],
    ],
  ],
  [
    2025,
    "国办发明电〔2024〕12号",
    [
      ["newYear", "01-01", "01-01", []],
      ["spring", "01-28", "02-04", ["01-26", "02-08"]],
      ["tombs", "04-04", "04-06", []],
      ["labour", "05-01", "05-05", ["04-27"]],
      ["dragon", "05-31", "06-02", []],
      ["nationalAutumn", "10-01", "10-08", ["09-28", "10-11"]],
    ],
  ],
  [
    2026,
    "国办发明电〔2025〕7号",
    [
      ["newYear", "01-01", "01-03", ["01-04"]],
      ["spring", "02-15", "02-23", ["02-14", "02-28"]],
      ["tombs", "04-04", "04-06", []],
      ["labour", "05-01", "05-05", ["05-09"]],
      ["dragon", "06-19", "06-21", []],
      ["autumn", "09-25", "09-27", []],
      ["national", "10-01", "10-07", ["09-20", "10-10"]],
    ],
  ],
];

function daysOf(year: number, [key, from, until, madeUp]: Holiday): AnnouncedYear["days"][number][] {
  const days: AnnouncedYear["days"][number][] = [];
  for (let day = `${year}-${from}`; day <= `${year}-${until}`; day = dayAfter(day, 1))
    days.push({ day, kind: "holiday", name: names[key] });
  return [...days, ...madeUp.map((day) => ({ day: `${year}-${day}`, kind: "makeUpDay" as const, name: names[key] }))];
}

/** China's public holidays and make-up days of the years that are announced, ascending; a new version of Rulebook adds a year. */
export const chinaHolidays: readonly AnnouncedYear[] = announced.map(([year, source, holidays]) => ({
  year,
  source,
  days: holidays.flatMap((holiday) => daysOf(year, holiday)),
}));
