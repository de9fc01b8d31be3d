import type { Marker } from "./marker.ts";
import { isWhite, skipWhite } from "./white-space.ts";

/** What a source that has more than characters says of a line. Such a line is a whole paragraph, unless it says otherwise. */
export interface KnownLine {
  /** Its label, which was not typed: certain, with places counted from the line's start. */
  readonly marker?: Marker;
  /** The table that it is a row of. */
  readonly table?: number;
  /** Nothing in it is a label. */
  readonly plain?: boolean;
  /** Printed at the head or foot of a page. */
  readonly frame?: boolean;
  /** An annex begins with it, within a line whose breaks were lost. */
  readonly annex?: true;
  /** It belongs to the paragraph of the line before. */
  readonly continues?: boolean;
}

/** A line of the source. Offsets point into the source; the content lies between them without white space or markdown marks around it. */
export interface SourceLine {
  /** From 1, as editors count. */
  number: number;
  start: number;
  end: number;
  /** Markdown heading level (number of leading `#`), 0 for none. */
  level: number;
  readonly known?: KnownLine;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HASH = 0x23;

/** Word exports its soft line break as U+000B and page breaks as U+000C: both end a line of text. */
function breaksLine(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x0b || code === 0x0c || code === 0x2028 || code === 0x2029;
}

function contentOf(source: string, from: number, to: number, number: number): SourceLine {
  let start = skipWhite(source, from, to);
  let end = to;
  while (end > start && isWhite(source.charCodeAt(end - 1))) end--;
  let level = 0;
  while (level < 7 && start + level < end && source.charCodeAt(start + level) === HASH) level++;
  // Markdown asks for a space after the marks; "#3 机房" is text.
  if (level > 6 || (level > 0 && start + level < end && !isWhite(source.charCodeAt(start + level)))) level = 0;
  if (level > 0) start = skipWhite(source, start + level, end);
  return { number, start, end, level };
}

/** The lines that hold text, with their place; blank ones are left out, a gap in `number` tells where they were. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  let number = 1;
  for (let at = 0; at <= source.length; at++) {
    const code = at < source.length ? source.charCodeAt(at) : LINE_FEED;
    if (!breaksLine(code)) continue;
    const line = contentOf(source, from, at, number);
    if (line.end > line.start) lines.push(line);
    if (code === CARRIAGE_RETURN && source.charCodeAt(at + 1) === LINE_FEED) at++;
    from = at + 1;
    number++;
  }
  return lines;
}
