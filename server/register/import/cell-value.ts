import { minutesOf } from "../../../schema/calendar/weekly-hours.screen.ts";
import { instantAt } from "../../../schema/calendar/zone.screen.ts";
import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import { dayOfCell, flagOfCell, numberOfCell } from "../../../schema/register/sheet/cell-text.screen.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong } from "../../../schema/register/value/value-kind.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import { fold } from "../../../schema/shared/fold.screen.ts";
import type { Directory, NamedResource } from "./directory.ts";

/** What a cell comes to: the value as a record keeps it, null for none, or what is wrong with it. */
export type CellValue = { readonly value: unknown } | { readonly problem: Bilingual };

/** What cells are read by. */
export interface CellReader {
  readonly directory: Directory;
  readonly timeZone: string;
  /** Records of other registers and documents, by their numbers. */
  readonly numbered: (of: FieldKindDefinition, number: string) => string | null;
}

/** Kinds whose values no cell can say. */
const unsaid: readonly FieldKindDefinition["kind"][] = ["computed", "file", "signature", "checklist", "table", "provision"];

export const canBeImported = ({ kind }: FieldKindDefinition): boolean => !unsaid.includes(kind);

const problem = (zh: string, en: string): CellValue => ({ problem: both(zh, en) });
const words: Readonly<Record<NamedResource, Bilingual>> = {
  people: both("在职人员", "person"),
  departments: both("部门", "department"),
  positions: both("岗位", "position"),
};
const separators = /[、,，;；/\n]+/u;
const duration = /^(\d{1,6})\s?[:：]\s?([0-5]?\d)$/u;

function named(resource: NamedResource, text: string, { directory }: CellReader): CellValue {
  const [id, ...others] = directory.find(resource, text);
  const { zh, en } = words[resource];
  if (id === undefined) return problem(`没有${zh}“${text}”`, `There is no ${en} “${text}”`);
  if (others.length > 0) return problem(`有多个“${text}”，请写编号`, `Several are called “${text}”: write the number`);
  return { value: id };
}

function option(of: { readonly options: readonly { readonly key: string; readonly label: Bilingual }[] }, text: string): CellValue {
  const word = fold(text);
  const found = of.options.find(({ key, label }) => [label.zh, label.en, key].some((one) => one !== "" && fold(one) === word));
  if (found) return { value: found.key };
  const offered = of.options.slice(0, 8);
  return problem(
    `“${text}”不在选项中：${offered.map(({ label }) => label.zh || label.en).join("、")}`,
    `“${text}” is not offered: ${offered.map(({ label }) => label.en || label.zh).join(", ")}`,
  );
}

function each(text: string, one: (part: string) => CellValue): CellValue {
  const values: unknown[] = [];
  for (const part of text.split(separators).flatMap((piece) => piece.trim() || [])) {
    const read = one(part);
    if ("problem" in read) return read;
    values.push(read.value);
  }
  return { value: [...new Set(values)] };
}

function moment(text: string, timeZone: string): CellValue {
  const read = dayOfCell(text);
  if (!read) return problem(`“${text}”不是日期时间，如 2026-11-30 09:05`, `“${text}” is no day and time, such as 2026-11-30 09:05`);
  return { value: new Date(instantAt(read.day, read.time === null ? 0 : minutesOf(read.time), timeZone)).toISOString() };
}

function read(of: FieldKindDefinition, text: string, reader: CellReader): CellValue {
  switch (of.kind) {
    case "number": {
      const number = numberOfCell(text);
      return number ? { value: Number(number.decimal) } : problem(`“${text}”不是数字`, `“${text}” is no number`);
    }
    case "money": {
      const number = numberOfCell(text);
      if (!number) return problem(`“${text}”不是金额`, `“${text}” is no amount`);
      const [whole = "0", fraction = ""] = number.decimal.split(".");
      return { value: `${whole}.${fraction.padEnd(2, "0")}` };
    }
    case "duration": {
      const [, hours, minutes] = duration.exec(text) ?? [];
      return { value: hours === undefined ? Number(text) : Number(hours) * 60 + Number(minutes) };
    }
    case "day": {
      const day = dayOfCell(text);
      return day ? { value: day.day } : problem(`“${text}”不是日期，如 2026-11-30`, `“${text}” is no day, such as 2026-11-30`);
    }
    case "moment":
      return moment(text, reader.timeZone);
    case "flag": {
      const flag = flagOfCell(text);
      return flag === null ? problem(`“${text}”不是“是”或“否”`, `“${text}” is neither yes nor no`) : { value: flag };
    }
    case "choice":
      return option(of, text);
    case "choices":
      return each(text, (part) => option(of, part));
    case "person":
      return named("people", text, reader);
    case "people":
      return each(text, (part) => named("people", part, reader));
    case "department":
      return named("departments", text, reader);
    case "position":
      return named("positions", text, reader);
    case "record":
    case "document": {
      const one = (number: string): CellValue => {
        const id = reader.numbered(of, number);
        return id === null ? problem(`没有编号为“${number}”的记录`, `There is no record with the number “${number}”`) : { value: id };
      };
      return of.kind === "record" && of.many ? each(text, one) : one(text);
    }
    case "place":
      return { value: { words: text } };
    default:
      return { value: text };
  }
}

/** A cell's text as a value of a field. */
export function cellValue(of: FieldKindDefinition, cell: string, reader: CellReader): CellValue {
  const text = cell.trim();
  if (text === "") return { value: null };
  const value = read(of, text, reader);
  if ("problem" in value) return value;
  const checked = checkValue(of, value.value);
  if (!isWrong(checked)) return checked;
  const [first] = checked.problems;
  return { problem: first?.message ?? both("不能作为此项的内容", "Not a value of this field") };
}
