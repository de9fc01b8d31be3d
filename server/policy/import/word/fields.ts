interface Field {
  instruction: string;
  shown: boolean;
  /** Something was written as its result. */
  written: boolean;
  /** What a box to tick says of itself. */
  readonly ticked: boolean | undefined;
}

/** A field that ended, and of which the file keeps no result. */
export type UnshownField = Pick<Field, "instruction" | "ticked">;

/** A table of contents, of figures or of other marked words; an index. */
const CONTENTS = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** More than anybody writes; what is longer is cut. */
const LONGEST_INSTRUCTION = 2_000;

/** The fields that are open: they begin in one paragraph and may end many paragraphs later. */
export class Fields {
  readonly #open: Field[] = [];

  begin(ticked?: boolean): void {
    this.#open.push({ instruction: "", shown: false, written: false, ticked });
  }

  separate(): void {
    const last = this.#open.at(-1);
    if (last) last.shown = true;
  }

  /** @returns the field, where the file keeps no result of it */
  end(): UnshownField | null {
    const field = this.#open.pop();
    return field && !field.written ? field : null;
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.shown) last.instruction = (last.instruction + text).slice(0, LONGEST_INSTRUCTION);
  }

  /**
   * An instruction ends with its paragraph: one without an end would hide the rest of the document.
   * @returns whether there was such a one
   */
  endInstructions(): boolean {
    const unended = this.#open.filter(({ shown }) => !shown);
    for (const field of unended) {
      field.shown = true;
      field.written = true;
    }
    return unended.length > 0;
  }

  /** Words that are written now: part of an instruction, or of results. */
  write(words: string): void {
    if (this.hides) this.instruct(words);
    else for (const field of this.#open) field.written = true;
  }

  /** What is written now is the instruction of a field, and not its result. */
  get hides(): boolean {
    return this.#open.some(({ shown }) => !shown);
  }

  get inContents(): boolean {
    return this.#open.some(({ instruction, shown }) => shown && CONTENTS.test(instruction));
  }
}
