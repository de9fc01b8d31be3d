import { unzipSync } from "fflate";
import { PackageProblem } from "./package-problem.ts";

/** Bytes that all parts which are read may have together once unpacked; 20,000 rows of people and the longest code of law need a tenth. */
const MOST_UNPACKED = 64 * 1024 ** 2;
const MOST_ENTRIES = 2_000;

/**
 * The parts of a file of an Office program. Only what is asked for by name is unpacked, into as many bytes as the directory says: what
 * holds more is cut there and does not count as XML any more.
 */
export class Archive {
  private left = MOST_UNPACKED;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The text of a part, undefined when there is none of the name (of whatever case). */
  part(path: string): string | undefined {
    const bytes = this.bytesOf(path);
    return bytes && decoded(bytes);
  }

  /** The bytes of a part, undefined when there is none of the name (of whatever case). */
  bytesOf(path: string): Uint8Array | undefined {
    const wanted = path.toLowerCase();
    const found = this.unpack((name, size) => {
      if (name.toLowerCase() !== wanted) return false;
      this.left -= size;
      if (this.left < 0) throw new PackageProblem("unpacked", MOST_UNPACKED / 1024 ** 2);
      return true;
    });
    return Object.values(found)[0];
  }

  /** The names of all parts, as they are written. */
  names(): string[] {
    const names: string[] = [];
    this.unpack((name) => {
      names.push(name);
      return false;
    });
    return names;
  }

  private unpack(takes: (name: string, size: number) => boolean): Record<string, Uint8Array> {
    let entries = 0;
    try {
      return unzipSync(this.bytes, {
        filter: ({ name, originalSize }) => {
          entries += 1;
          if (entries > MOST_ENTRIES) throw new PackageProblem("broken");
          return takes(name, originalSize);
        },
      });
    } catch (error) {
      throw error instanceof PackageProblem ? error : new PackageProblem("broken");
    }
  }
}

/** Parts are UTF-8, seldom UTF-16 with a mark. */
function decoded(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    throw new PackageProblem("broken");
  }
}
