import { inflateRawSync } from "node:zlib";

/** Bytes that all parts of a spreadsheet may have together once unpacked; 20,000 rows of people need a tenth. */
const MAX_UNPACKED = 64 * 1024 ** 2;
const MAX_ENTRIES = 1_000;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

const isInflated = (answer: object): answer is Inflated => "buffer" in answer && "engine" in answer;

function directoryEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  return -1;
}

/** Bytes of one unpacked entry; throws when it passes the limit, is damaged, or holds more than it says. */
function unpackedSize(bytes: Buffer, header: number, size: number, limit: number): number {
  if (bytes.readUInt32LE(header) !== LOCAL_HEADER) throw new RangeError("no header");
  const sizeFollows = (bytes.readUInt16LE(header + 6) & 8) !== 0;
  if (!sizeFollows && bytes.readUInt32LE(header + 18) !== size) throw new RangeError("two sizes");
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const method = bytes.readUInt16LE(header + 8);
  if (method === 0) return size;
  if (method !== 8) throw new RangeError("an unusual compression");
  const packed = bytes.subarray(start, start + size);
  // With `info`, Node tells how much was read as well; the types do not know of it.
  const inflated: object = inflateRawSync(packed, { maxOutputLength: limit, info: true });
  if (!isInflated(inflated)) throw new Error("zlib did not tell how much it read.");
  const { buffer, engine } = inflated;
  if (engine.bytesWritten !== packed.length) throw new RangeError("something after the end");
  return buffer.length;
}

/**
 * Whether the bytes are a zip archive that stays small when it is unpacked. The library that reads spreadsheets has no such limit, and
 * reads entry after entry from the start: so the directory must list them in that order, beginning there.
 */
export function checkArchive(bytes: Buffer): boolean {
  try {
    const end = directoryEnd(bytes);
    if (end < 0) return false;
    const count = bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) return false;
    let at = bytes.readUInt32LE(end + 16);
    let expected = 0;
    let left = MAX_UNPACKED;
    for (let entry = 0; entry < count; entry += 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return false;
      const size = bytes.readUInt32LE(at + 20);
      const header = bytes.readUInt32LE(at + 42);
      // Between two entries there may be a description of the one before, of at most 24 bytes.
      if (header < expected || header > expected + (entry === 0 ? 0 : 24)) return false;
      left -= unpackedSize(bytes, header, size, left);
      if (left <= 0) return false;
      expected = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28) + size;
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return true;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && "code" in error)) return false;
    throw error;
  }
}
