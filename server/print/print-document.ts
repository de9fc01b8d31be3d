/** What is told apart within a line: what stands out, what a comparison found new or gone, and what stands back. */
export type RunMark = "strong" | "added" | "removed" | "quiet";

/** A stretch of words; a line feed in it is a new line. */
export interface Run {
  readonly text: string;
  readonly mark?: RunMark;
}

/** A cell of a table. */
export interface PrintCell {
  readonly runs: readonly Run[];
  /** Columns that it takes; one unless said. */
  readonly span?: number;
}

/** A picture by the name under which its bytes come along, as wide as is said here and in its own proportions. */
export interface PrintPicture {
  readonly name: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly text: string;
}

/** A piece of what is printed, in order. Levels are those of the outline, 1 at the top. */
export type PrintBlock =
  /** At the top left of a first page: copy number and classification. */
  | { readonly kind: "lead"; readonly lines: readonly string[] }
  /** What follows begins a page. */
  | { readonly kind: "page" }
  /** The title; with a level it is an entry of the outline. */
  | { readonly kind: "title"; readonly text: string; readonly level: number | null }
  /** Centred lines below a title. */
  | { readonly kind: "note"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly text: string; readonly level: number; readonly centred: boolean }
  /** Begins a page: what it is called at the left, its heading centred. */
  | { readonly kind: "annex"; readonly label: string; readonly heading: string; readonly level: number }
  | {
      readonly kind: "paragraph";
      /** Stands out before the words and makes an entry of the outline. */
      readonly label: string | null;
      readonly level: number;
      readonly runs: readonly Run[];
      /** Indents of the first line and of all lines, in characters (em). */
      readonly first: number;
      readonly left: number;
      readonly align: "justify" | "start" | "center" | "end";
      /** That it never stands at the foot of a page without what follows. */
      readonly keep: boolean;
    }
  | {
      readonly kind: "table";
      /** Shares of the width. */
      readonly columns: readonly number[];
      readonly rows: readonly (readonly PrintCell[])[];
      /** Rows at its beginning that are repeated on each page. */
      readonly head: number;
    }
  | ({ readonly kind: "picture" } & PrintPicture)
  /** The contents, with the pages of all headings down to a level. */
  | { readonly kind: "contents"; readonly heading: string; readonly depth: number }
  /** A code to be read by a phone, with what it is for beside it. */
  | ({ readonly kind: "code"; readonly lines: readonly string[] } & PrintPicture);

/** What is printed, whatever kind of file is made of it. */
export interface PrintDocument {
  /** That of the words: it decides on measure, fonts and indents. */
  readonly language: "zh" | "en";
  /** What the file calls itself. */
  readonly title: string;
  readonly landscape: boolean;
  /** Behind the text of every page; null for none. */
  readonly watermark: string | null;
  readonly blocks: readonly PrintBlock[];
}

/** Bytes of a picture that a document shows, PNG or JPEG. */
export interface PictureBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document with all that it shows. */
export interface PrintJob {
  readonly document: PrintDocument;
  readonly pictures: readonly PictureBytes[];
}

/** All words of a block. */
export function textsOf(block: PrintBlock): readonly string[] {
  if (block.kind === "table") return block.rows.flat().flatMap(({ runs }) => runs.map(({ text }) => text));
  return [
    ...("lines" in block ? block.lines : []),
    ...("text" in block ? [block.text] : []),
    ...("label" in block ? [block.label ?? ""] : []),
    ...("heading" in block ? [block.heading] : []),
    ...("runs" in block ? block.runs.map(({ text }) => text) : []),
  ];
}

/** By which titles, headings and labels words are found that hold a character; empty above all of them and behind the text. */
export function placeOf({ blocks }: PrintDocument, character: string): string {
  let [title, place] = ["", ""];
  for (const block of blocks) {
    if (block.kind === "title" && block.level !== null) [title, place] = [block.text, ""];
    if (block.kind === "heading") place = block.text;
    if (block.kind === "annex") place = block.label || block.heading;
    if (block.kind === "paragraph" && block.label !== null) place = block.label;
    if (textsOf(block).some((text) => text.includes(character))) return [title, place].filter(Boolean).join(" ");
  }
  return "";
}
