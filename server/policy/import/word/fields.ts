interface Field {
  instruction: string;
  shown: boolean;
}

/** A table of contents, of figures or of other marked words; an index. */
const CONTENTS = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** The fields that are open: they begin in one paragraph and may end many paragraphs later. */
export class Fields {
  readonly #open: Field[] = [];

  /** Of a `fldChar`: begin, separate or end. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === "begin") this.#open.push({ instruction: "", shown: false });
    else if (type === "separate" && last) last.shown = true;
    else if (type === "end") this.#open.pop();
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.shown) last.instruction += text;
  }

  /** What is written now is the instruction of a field, and not its result. */
  get hides(): boolean {
    return this.#open.some(({ shown }) => !shown);
  }

  get inContents(): boolean {
    return this.#open.some(({ instruction, shown }) => shown && CONTENTS.test(instruction));
  }
}
