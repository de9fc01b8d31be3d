import { dateFromSerial, format, isDateFormat } from "numfmt";
import { readXml } from "../office/xml.ts";

/** Formats that workbooks name by number alone (ECMA-376, 18.8.30); those of days differ by country and are days all the same. */
const known: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
};
const isDayFormat = (id: number) => (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const DAY = "yyyy-mm-dd";
const GENERAL = "General";
/** Longest format that a spreadsheet program takes. */
const LONGEST_FORMAT = 255;
/** Days between the two beginnings of counting. */
const DAYS_TO_1904 = 1_462;
/** The last day that spreadsheets know, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** The formats of a workbook's cells, by the style that a cell names. */
export function readFormats(xml: string | undefined): readonly string[] {
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inStyles = false;
  if (xml === undefined) return styles;
  readXml(xml, {
    open: ({ name, attributes: { numFmtId, formatCode } }) => {
      const id = Number(numFmtId ?? 0);
      if (name === "cellXfs") inStyles = true;
      else if (name === "numFmt" && formatCode !== undefined && formatCode.length <= LONGEST_FORMAT) own.set(id, formatCode);
      else if (name === "xf" && inStyles) styles.push(own.get(id) ?? (isDayFormat(id) ? DAY : (known[id] ?? GENERAL)));
    },
    close: (name) => {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return styles;
}

/** An integer is shown with all its digits: a telephone number is no quantity that could be rounded. */
const plain = (value: number) => (Number.isSafeInteger(value) ? String(value) : format(GENERAL, value));

/**
 * A number as its cell shows it: 1042 under "000000" is 001042. Days are written 2026-11-21, whatever the cell's notation, since what
 * 11-12-05 means depends on who looks.
 * @param withTimes whether a cell that shows a time of day beside its day is written 2026-11-21 14:05
 */
export function shownNumber(written: string, code: string, from1904: boolean, withTimes = false): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  try {
    if (code === GENERAL || code === "@") return plain(value);
    if (!isDateFormat(code)) return format(code, value);
    const serial = value + (from1904 ? DAYS_TO_1904 : 0);
    // Less than a day is a time.
    if (serial < 1 || serial > LAST_DAY + 1) return format(code, value);
    const [year = 0, month = 0, day = 0] = dateFromSerial(Math.floor(serial)) ?? [];
    const shown = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
    return withTimes && /h/i.test(code) ? `${shown} ${format("hh:mm", serial - Math.floor(serial))}` : shown;
  } catch {
    // A format that makes no sense shows the number.
    return plain(value);
  }
}
