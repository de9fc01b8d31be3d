/** Bytes of JSON that matter for its shape. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** What is allowed, or found to be more than that. */
export interface JsonExtent {
  readonly values: number;
  readonly depth: number;
}

/** The place of the quote that ends a text, whose first byte is at `from`. */
function endOfText(json: Buffer, from: number): number {
  for (let end = json.indexOf(QUOTE, from); end >= 0; end = json.indexOf(QUOTE, end + 1)) {
    let before = end - 1;
    while (before >= from && json[before] === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return json.length;
}

/**
 * Which limit a JSON text passes, if any, found before it is parsed: a million of empty objects takes three megabytes as text, and a
 * hundred times as much afterwards. Texts inside cost nothing, however long.
 */
export function passedLimit(json: Buffer, most: JsonExtent): keyof JsonExtent | null {
  let [values, depth] = [1, 0];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfText(json, at + 1);
    else if (byte === COMMA) values += 1;
    else if (OPENING.has(byte)) {
      values += 1;
      depth += 1;
    } else if (CLOSING.has(byte)) depth -= 1;
    if (depth > most.depth) return "depth";
    if (values > most.values) return "values";
  }
  return null;
}
