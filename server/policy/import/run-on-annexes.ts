import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import type { SourceLine } from "./source-lines.ts";

/** Shorter lines have not lost their breaks. */
const SHORTEST = 200;
/** 附件一 that is no part of the sentence behind it. */
const ANNEX =
  /(附[ \u3000]?件[ \u3000]?([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}))(?![一二三四五六七八九十0-9０-９、，,。；;）)》的所中和与及规列为是内之至或])/g;

/** The first stands behind a finished sentence; the last line of an annex may have no stop, but mentions nothing: 本办法附件二, 见附件二. */
const FINISHED = /[。；;]$/;
const MENTIONING = /[本见在于按照据由以和与及、，,的第《（(]$/;

/** Annexes that stand within a line whose breaks were lost, each as a line: only those that count up from the first. */
export function withRunOnAnnexes(source: string, lines: readonly SourceLine[]): SourceLine[] {
  let next = 1;
  return lines.flatMap((line) => {
    if (line.end - line.start < SHORTEST || (line.known && !line.known.continues)) return [line];
    const places: number[] = [];
    const text = source.slice(line.start, line.end);
    for (const { index, 2: number = "" } of text.matchAll(ANNEX)) {
      const before = text.slice(Math.max(0, index - 6), index).trimEnd();
      if (parseNumeral(number) !== next || (next === 1 ? !FINISHED.test(before) : MENTIONING.test(before))) continue;
      next += 1;
      places.push(line.start + index);
    }
    const starts = [line.start, ...places];
    return starts.map((start, at): SourceLine => {
      const piece = { ...line, start, end: starts[at + 1] ?? line.end };
      return at === 0 ? piece : { ...piece, level: 0, known: { ...line.known, continues: true, annex: true } };
    });
  });
}
