import { unzipSync } from "fflate";
import { SheetProblem } from "./sheet-problem.ts";

/** Bytes that all parts which are read may have together once unpacked; 20,000 rows of people need a tenth. */
const MOST_UNPACKED = 64 * 1024 ** 2;
const MOST_ENTRIES = 2_000;

/**
 * The parts of a workbook's zip archive. Only what is asked for by name is unpacked, into as many bytes as the directory says: what holds
 * more is cut there and does not count as XML any more.
 */
export class Archive {
  private left = MOST_UNPACKED;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The text of a part, undefined when there is none of the name (of whatever case). */
  part(path: string): string | undefined {
    const wanted = path.toLowerCase();
    const found = this.unpack((name, size) => {
      if (name.toLowerCase() !== wanted) return false;
      this.left -= size;
      if (this.left < 0) throw new SheetProblem("sheetUnpacked", { megabytes: MOST_UNPACKED / 1024 ** 2 });
      return true;
    });
    const [bytes] = Object.values(found);
    if (!bytes) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new SheetProblem("sheetBroken");
    }
  }

  private unpack(takes: (name: string, size: number) => boolean): Record<string, Uint8Array> {
    let entries = 0;
    try {
      return unzipSync(this.bytes, {
        filter: ({ name, originalSize }) => {
          entries += 1;
          if (entries > MOST_ENTRIES) throw new SheetProblem("sheetBroken");
          return takes(name, originalSize);
        },
      });
    } catch (error) {
      throw error instanceof SheetProblem ? error : new SheetProblem("sheetBroken");
    }
  }
}
