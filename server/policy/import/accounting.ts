import type { ParsedRegulation } from "./parsed-regulation.ts";
import { plainSource } from "./plain-source.ts";
import type { SourceLine } from "./source-lines.ts";
import { splitLines } from "./source-lines.ts";
import { isWhite } from "./white-space.ts";

type Counts = Int32Array;

function count(into: Counts, text: string, start: number, end: number, step: 1 | -1): void {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isWhite(code)) into[code] = (into[code] ?? 0) + step;
  }
}

/** Non-white characters that the source has more often (lost) and less often (invented) than the import. Markup is not text. */
export function accountCharacters(
  source: string,
  parsed: Pick<ParsedRegulation, "title" | "provisions" | "furniture">,
  lines?: readonly SourceLine[],
): { lost: number; invented: number } {
  if (!lines) {
    const plain = plainSource(source);
    const front = plain.furniture.map(({ text }) => text).join("\n");
    const whole = `${plain.text}\n${front}`;
    return accountCharacters(whole, parsed, splitLines(whole));
  }
  const counts: Counts = new Int32Array(0x10000);
  for (const line of lines) count(counts, source, line.start, line.end, 1);
  const subtract = (text: string): void => count(counts, text, 0, text.length, -1);
  subtract(parsed.title ?? "");
  for (const { label, heading, text } of parsed.provisions) {
    subtract(label);
    subtract(heading);
    subtract(text);
  }
  for (const piece of parsed.furniture) subtract(piece);
  let lost = 0;
  let invented = 0;
  for (const difference of counts) {
    if (difference > 0) lost += difference;
    else invented -= difference;
  }
  return { lost, invented };
}
