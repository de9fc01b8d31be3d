const isRule = (line: string) => /^[|\s:-]+$/.test(line) && line.includes("-");
/** A bar of the table, a break within a cell, or a sign that is written with a backslash because it is neither. */
const SIGN = /\\[\\|<]|\||<br>/g;

function cellsOf(line: string): string[] {
  const cells = [""];
  let from = 0;
  const write = (text: string) => {
    cells[cells.length - 1] += text;
  };
  for (const { 0: sign, index } of line.matchAll(SIGN)) {
    write(line.slice(from, index));
    if (sign === "|") cells.push("");
    else write(sign === "<br>" ? "\n" : sign.slice(1));
    from = index + sign.length;
  }
  write(line.slice(from));
  const trimmed = cells.map((cell) => cell.trim());
  if (trimmed.length > 1 && trimmed[0] === "") trimmed.shift();
  if (trimmed.length > 1 && /\|\s*$/.test(line) && trimmed.at(-1) === "") trimmed.pop();
  return trimmed;
}

/** The cells of a table as its provision holds it: a line a row with bars between the cells, perhaps a rule below the first. */
export function tableRows(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .filter((line, at) => at !== 1 || !isRule(line))
    .map(cellsOf);
}
