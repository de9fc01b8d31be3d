/**
 * The rows of cells of a text as spreadsheets copy it, with tabs between cells: a cell of several lines stands in quotes, those within it
 * doubled. Lines without tabs are rows of one cell.
 */
export function spreadsheetRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const row = () => rows.at(-1) ?? [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row().push(quoted?.cell ?? text.slice(at, end));
    if (text[end] !== "\t" && end < text.length) rows.push([]);
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end] ?? "")) end += 1;
  return end;
}

/** Letters that a cell may have: without an end, every quote would be looked after up to the end of the text. */
const LONGEST = 20_000;

/** A cell in quotes of several lines, which are needed for nothing else; null where the quotes are the text's own. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let cell = "";
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST); at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return cell.includes("\n") && "\t\r\n".includes(text[at + 1] ?? "\n") ? { cell, end: at + 1 } : null;
  }
  return null;
}
