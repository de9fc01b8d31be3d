/** Cells that are one on paper, by rows and columns from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row that holds something: its number in the sheet, from 1, and its cells from the first column on. */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A sheet as a table: what stands above it, one heading a column, and the lines below. */
export interface SheetTable {
  /** What stands above the headings, such as the list's title. */
  readonly above: readonly string[];
  /** Headings of several rows are joined: 联系方式 · 电话. Empty where a column has none. */
  readonly headings: readonly string[];
  /** Rows of the sheet that the headings take. */
  readonly headingRows: readonly number[];
  readonly lines: readonly SheetLine[];
  /** Rows that were left out because they only sum up what stands above them. */
  readonly sums: readonly number[];
}

/** Rows of headings at most: a list that people keep rarely has more than two. */
const mostHeadings = 4;

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;

/** Cells that merges reach over at most, so that a hostile sheet costs no more than a large one. */
const mostMerged = 2_000_000;

/** The first place of a sorted list whose row is not before this one. */
function placeOf(lines: readonly SheetLine[], row: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives every cell of a merge what its first cell says, so that a heading stands over each of its columns and a value in each of its lines. */
function unmerge(sheet: readonly SheetLine[], merges: readonly Merge[], width: number): SheetLine[] {
  const lines = sheet.map(({ row, cells }) => ({ row, cells: [...cells] }));
  let reached = 0;
  for (const { top, bottom, left, right } of merges) {
    const first = lines[placeOf(lines, top)];
    const text = first?.row === top ? (first.cells[left - 1] ?? "") : "";
    if (text.trim() === "") continue;
    const last = Math.min(right, width);
    for (let place = placeOf(lines, top); (lines[place]?.row ?? bottom + 1) <= bottom && reached < mostMerged; place += 1) {
      const cells = lines[place]?.cells ?? [];
      reached += last - left + 1;
      while (cells.length < last) cells.push("");
      for (let column = left; column <= last; column += 1) cells[column - 1] ||= text;
    }
  }
  return lines;
}

const isTitle = ({ row, cells }: SheetLine, width: number, merges: readonly Merge[]) => {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const across = merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && right - left + 1 > width / 2);
  return width > 1 && texts.size === 1 && (across || filled(cells) === 1);
};

/** Whether a row goes on with the headings of the one before: a merge of headings reaches across columns above it, or down into it. */
const goesOn = (row: number, first: number, merges: readonly Merge[]) =>
  merges.some(({ top, bottom, left, right }) => top >= first && ((top === row - 1 && right > left) || (top < row && bottom >= row)));

const sumWord = /^(?:合\s?计|小\s?计|总\s?计|本月合计|累\s?计|total|subtotal|sum)[:：]?$/iu;
const isSum = (cells: readonly string[]) => sumWord.test(cells.find((cell) => cell.trim() !== "")?.trim() ?? "");

function joined(rows: readonly SheetLine[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map(({ cells }) => (cells[column] ?? "").replace(/\s+/gu, " ").trim()).filter((word) => word !== "");
    return [...new Set(words)].join(" · ");
  });
}

/**
 * Finds the table of a sheet that people keep: titles above it, one to four rows of headings, merged cells, sums in between. Its lines come in the
 * order of their rows, those that hold nothing left out.
 */
export function sheetTable(sheet: readonly SheetLine[], merges: readonly Merge[]): SheetTable {
  const width = sheet.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lines = unmerge(sheet, merges, width);
  const titled = lines.findIndex((line) => !isTitle(line, width, merges));
  const start = titled < 0 ? lines.length : titled;
  const first = lines[start]?.row ?? 0;
  let end = start + 1;
  while (end < Math.min(lines.length, start + mostHeadings) && goesOn(lines[end]?.row ?? 0, first, merges)) end += 1;
  const headingLines = lines.slice(start, end);
  const body = lines.slice(end);
  return {
    above: lines.slice(0, start).map(({ cells }) => cells.find((cell) => cell.trim() !== "")?.trim() ?? ""),
    headings: joined(headingLines, width),
    headingRows: headingLines.map(({ row }) => row),
    lines: body.filter(({ cells }) => !isSum(cells)),
    sums: body.filter(({ cells }) => isSum(cells)).map(({ row }) => row),
  };
}
