/** An event of an iCalendar file: what it is called, and its further content lines, written as RFC 5545 has them. */
export interface IcsEvent {
  readonly uid: string;
  readonly summary: string;
  readonly lines: readonly string[];
}

/** A text as a content line takes it. */
export const icsEscaped = (text: string): string => text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r?\n/g, "\\n");

const encoder = new TextEncoder();

/** A content line in pieces of at most 75 octets, as RFC 5545 asks; no character is torn apart. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (encoder.encode(piece + character).length > 74) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n ");
}

/**
 * An iCalendar file.
 * @param product what of Rulebook wrote it
 * @param stamp when, as 20261121T083000Z
 */
export function icsText(title: string, product: string, events: readonly IcsEvent[], stamp: string): string {
  const lines = events.flatMap(({ uid, summary, lines: further }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...further.filter((line) => line.startsWith("DT")),
    `SUMMARY:${icsEscaped(summary)}`,
    ...further.filter((line) => !line.startsWith("DT")),
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Rulebook//${product}//EN`, `X-WR-CALNAME:${icsEscaped(title)}`];
  return [...head, ...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
}
