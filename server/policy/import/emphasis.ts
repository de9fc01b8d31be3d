import { LABEL_START } from "./markup-signs.ts";

interface Run {
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const isSpace = (character: string) => character === "" || /\s/.test(character);
const isMark = (character: string) => /[\p{P}\p{S}]/u.test(character);
const isBracket = (character: string) => /[（(《〈【［[“‘「『〔]/.test(character);
const isDigit = (character: string) => /[0-9]/.test(character);

function runsOf(line: string, mark: string): Run[] {
  const runs: Run[] = [];
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at)) {
    let end = at;
    while (line.charAt(end) === mark) end += 1;
    const [before, after] = [line.charAt(at - 1), line.charAt(end)];
    const between = isDigit(before) && isDigit(after);
    const opens =
      !between && (before === "" || !isSpace(after)) && (isSpace(before) || isMark(before) || !isMark(after) || isBracket(after));
    runs.push({ at, length: end - at, opens, closes: !between && !isSpace(before) });
    at = end;
  }
  return runs;
}

/** Underscores inside a line are blanks to fill in, unless they stand around words or a label. */
function isAroundWords(line: string, opener: Run, closer: Run): boolean {
  const [before, after] = [line.charAt(opener.at - 1), line.charAt(closer.at + closer.length)];
  const stands = (character: string) => isSpace(character) || isMark(character);
  if (!stands(before)) return false;
  return stands(after) || LABEL_START.test(line.slice(opener.at + opener.length, closer.at));
}

/** **第一条 **: with the space behind it, as people mark a label. */
const isLabel = (words: string): boolean => words.length <= 20 && LABEL_START.test(words) && !/[。，；]/.test(words);

/** Which lengths of a run make emphasis; four asterisks are two that end and two that begin. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = { "*": [1, 2, 3], _: [1, 2, 3], "~": [2], "=": [2] };

/** The line without the marks around emphasised words; marks without a partner are text. Linear in the length of the line. */
export function withoutEmphasis(line: string, mark: "*" | "_" | "~" | "="): string {
  const lengths = LENGTHS[mark] ?? [];
  const open = new Map<number, Run[]>();
  const gone: Run[] = [];
  const close = (run: Run, length: number): boolean => {
    const opener = open.get(length)?.at(-1);
    if (!opener || opener.at + opener.length >= run.at || (mark === "_" && !isAroundWords(line, opener, run))) return false;
    if (!run.closes && !isLabel(line.slice(opener.at + opener.length, run.at))) return false;
    open.get(length)?.pop();
    gone.push({ ...opener, length: length === run.length ? opener.length : length }, { ...run, length });
    return true;
  };
  const begin = (run: Run, length: number): void => {
    const waiting = open.get(length);
    if (waiting) waiting.push(run);
    else open.set(length, [run]);
  };
  for (const run of runsOf(line, mark)) {
    if (run.length === 4 && lengths.includes(2)) {
      if (close(run, 2)) begin({ ...run, at: run.at + 2, length: 2 }, 2);
    } else if (lengths.includes(run.length) && !close(run, run.length) && run.opens) begin(run, run.length);
  }
  let plain = "";
  let from = 0;
  for (const { at, length } of gone.sort((one, other) => one.at - other.at)) {
    plain += line.slice(from, at);
    from = at + length;
  }
  return plain + line.slice(from);
}
