import { reservedWords } from "../../../schema/register/check/checking.screen.ts";
import { type GuessedColumn, guessColumns, guessNumbering } from "../../../schema/register/sheet/guess-register.screen.ts";
import { pinyinKey } from "../../../schema/shared/pinyin.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Context } from "../../context.ts";
import { forbidden, unauthenticated } from "../../errors.ts";
import { Directory } from "./directory.ts";
import { readTable } from "./read-table.ts";

/** Different values of a column that are answered, so that it can become a choice; with more it cannot. */
const MOST_VALUES = 40;
const MOST_MISFITS = 20;
const LONGEST_KEY = 36;
const LONGEST_SLUG = 50;

/** How it sounds, in small letters and digits. */
const sounds = (text: string, between: string): string =>
  pinyinKey(text, "text")
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .replaceAll(" ", between);

/** A key for a heading, of its sound; whole syllables only, as far as there is room. */
export function keyOfHeading(heading: string): string {
  const sound = sounds(heading, "_");
  const short = sound.length > LONGEST_KEY ? sound.slice(0, sound.lastIndexOf("_", LONGEST_KEY) + 1 || LONGEST_KEY) : sound;
  const key = short.replace(/_$/u, "");
  if (key === "") return "";
  return /^[a-z]/u.test(key) && !reservedWords.has(key) ? key : `f_${key}`;
}

/** An address for a register that is called so; empty where nothing of it can be written in small letters. */
export const slugOfTitle = (title: string): string =>
  sounds(title, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^[^a-z]+|-$/gu, "");

/** A column with what it seems to be, and what else it could become. */
interface ReadColumn extends GuessedColumn {
  /** All its different values, where a choice could be made of them. */
  readonly values: readonly string[] | null;
  /** How numbers would go on that follow it. */
  readonly numbering: string;
}

/** A list as it was read, before anything is made of it. */
export interface ReadSpreadsheet {
  readonly title: string;
  readonly slug: string;
  readonly rows: number;
  /** Rows of the sheet that were left out, since they only sum up. */
  readonly sums: readonly number[];
  readonly headingRows: readonly number[];
  readonly columns: readonly ReadColumn[];
}

/** Reads a list that people keep, and guesses what its columns are. */
export async function readSpreadsheet(context: Context, fileName: string, base64: string): Promise<ReadSpreadsheet> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "create", "registers")) throw forbidden();
  const table = await readTable(fileName, base64);
  const directory = await Directory.read(context.reader);
  const columns = guessColumns(table, directory.known, keyOfHeading);
  const title = table.above[0] || fileName.replace(/\.[^.]*$/u, "");
  return {
    ...{ title, slug: slugOfTitle(title), rows: table.lines.length, sums: table.sums, headingRows: table.headingRows },
    columns: columns.map((column) => {
      const cells = table.lines.map(({ cells }) => (cells[column.column] ?? "").trim()).filter((cell) => cell !== "");
      const values = [...new Set(cells)];
      const guess = { ...column.guess, misfits: column.guess.misfits.slice(0, MOST_MISFITS) };
      return { ...column, guess, values: values.length <= MOST_VALUES ? values : null, numbering: guessNumbering(cells) };
    }),
  };
}
