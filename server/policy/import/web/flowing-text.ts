const BLANKS = /[ \t\n\r\f]+/g;
/** Characters that are as wide as they are high: a line broken between two of them was no space. */
const WIDE = /[\u2e80-\u303f\u3041-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

/** Text as a browser flows it: blanks are one space, none at the ends of lines and where the source was broken between Chinese characters. */
export class FlowingText {
  #lines: string[] = [""];
  #blank: "no" | "space" | "break" = "no";

  /** Words in the source; `kept` leaves blanks and line breaks as they are. */
  write(words: string, kept = false): void {
    if (kept) {
      const [first = "", ...more] = words.split(/\r\n|[\n\r\f]/);
      this.#put(first);
      for (const line of more) {
        this.breakLine();
        this.#put(line);
      }
      return;
    }
    let from = 0;
    for (const { index, 0: blanks } of words.matchAll(BLANKS)) {
      this.#put(words.slice(from, index));
      const broken = /[\n\r]/.test(blanks);
      if (this.#blank !== "space") this.#blank = broken ? "break" : "space";
      from = index + blanks.length;
    }
    this.#put(words.slice(from));
  }

  breakLine(): void {
    this.#blank = "no";
    this.#lines.push("");
  }

  /** The lines so far, and an empty text again. */
  take(): string[] {
    const lines = this.#lines;
    this.#lines = [""];
    this.#blank = "no";
    return lines;
  }

  #put(words: string): void {
    if (words === "") return;
    const last = this.#lines.length - 1;
    const line = this.#lines[last] ?? "";
    const glued = this.#blank === "break" && WIDE.test(line.slice(-1)) && WIDE.test(words.charAt(0));
    this.#lines[last] = line + (this.#blank === "no" || line === "" || glued ? "" : " ") + words;
    this.#blank = "no";
  }
}
