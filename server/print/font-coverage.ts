import { closeSync, openSync, readSync } from "node:fs";

/** First and last of characters that a font has glyphs for. */
type Range = readonly [first: number, last: number];

/** Signatures of collections and of the table that says which glyph a character has. */
const COLLECTION = 0x74746366;
const CMAP = 0x636d6170;
/** Bytes of the directory that are looked at: no font has so many tables. */
const DIRECTORY = 4_096;

function readAt(file: number, from: number, length: number): DataView {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, from);
  return new DataView(bytes.buffer, bytes.byteOffset, read);
}

/** Segments of the Basic Multilingual Plane (OpenType `cmap`, format 4). */
function segments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const value = (list: number, place: number) => view.getUint16(at + 14 + list * count * 2 + (list > 0 ? 2 : 0) + place * 2);
  return Array.from({ length: count }, (_, place): Range => [value(1, place), value(0, place)]).filter(([first]) => first !== 0xffff);
}

/** Groups of all planes (format 12). */
function groups(view: DataView, at: number): Range[] {
  const count = view.getUint32(at + 12);
  return Array.from({ length: count }, (_, place): Range => [view.getUint32(at + 16 + place * 12), view.getUint32(at + 20 + place * 12)]);
}

function rangesOfMap(view: DataView): Range[] {
  return Array.from({ length: view.getUint16(2) }, (_, place) => view.getUint32(8 + place * 8)).flatMap((at) => {
    const format = view.getUint16(at);
    if (format === 12) return groups(view, at);
    return format === 4 ? segments(view, at) : [];
  });
}

/**
 * Which characters a font file has glyphs for, as sorted ranges; of a collection those of its first font. Characters of a segment that the
 * font leaves out one by one count as there: only symbol fonts do so.
 * @throws when the file is no font in the format of OpenType
 */
export function fontCoverage(path: string): readonly Range[] {
  const file = openSync(path, "r");
  try {
    const head = readAt(file, 0, DIRECTORY);
    const from = head.getUint32(0) === COLLECTION ? head.getUint32(12) : 0;
    const directory = from === 0 ? head : readAt(file, from, DIRECTORY);
    for (let table = 0; table < directory.getUint16(4); table += 1) {
      const at = 12 + table * 16;
      if (directory.getUint32(at) !== CMAP) continue;
      return rangesOfMap(readAt(file, directory.getUint32(at + 8), directory.getUint32(at + 12))).sort(([one], [other]) => one - other);
    }
    return [];
  } finally {
    closeSync(file);
  }
}
