import type { SourcePictures } from "../../../pictures/source-pictures.ts";
import type { ListLabel } from "./list-labels.ts";
import type { Remarks } from "./remarks.ts";
import type { InsertedFile } from "./word-package.ts";

/** A paragraph of a document, as it is printed. */
export interface WordParagraph {
  readonly kind: "paragraph";
  /** Which paragraph of the document it is, those of tables counted, from 1. */
  readonly place: number;
  readonly label: ListLabel | null;
  /** Its text, cut at line and page breaks. */
  readonly lines: readonly string[];
  /** `contents`: an entry of a table of contents. `note`: a foot- or endnote, with its mark. */
  readonly role: "text" | "contents" | "note";
  /** 1 to 6 for what a page marks as a heading. */
  readonly heading?: number;
  /** From 1 for what the style of a paragraph calls a heading, 0 for a title. */
  readonly outline?: number | undefined;
}

/** A table, row by row; a cell that takes several columns or rows has its text in the first of them. */
export interface WordTable {
  readonly kind: "table";
  readonly place: number;
  readonly rows: readonly (readonly WordCell[])[];
}

/** What stands in a cell, tables among it. */
export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** How many columns it takes. */
  readonly columns: number;
  /** It goes on in a cell that began in a row above. */
  readonly continued: boolean;
}

export type WordBlock = WordParagraph | WordTable;

/** What of a document is not text, or is not in the text as it is printed. */
export type WordRemarkCode =
  | "wordContents"
  | "wordHeaders"
  | "wordTracked"
  | "wordComments"
  | "wordHidden"
  | "wordImage"
  | "wordTextBox"
  | "wordNote"
  | "wordInserted"
  | "wordSymbol"
  | "wordOutside"
  | "wordFrame"
  | "wordNested"
  | "wordFormula"
  | "wordReading"
  | "wordField"
  | "wordRaised"
  | "wordStruck"
  | "webFrame"
  | "webScripts";

/** A remark on a place of the document. */
export interface WordRemark {
  readonly code: WordRemarkCode;
  /** Paragraph from 1; 0 for the whole document. */
  readonly place: number;
  readonly excerpt: string;
}

/** A document as it is read. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  readonly pictures: SourcePictures;
  readonly remarks: readonly WordRemark[];
  /** Headers, footers and hidden words: verbatim, with the place of those that have one. */
  readonly leftOut: readonly { readonly place: number; readonly text: string }[];
}

/** A paragraph as it is printed, its label included. */
export const printed = ({ label, lines }: WordParagraph): string =>
  label === null ? lines.join("\n") : `${label.text}${/\s$/.test(label.text) || lines.join("") === "" ? "" : " "}${lines.join("\n")}`;

/** What was read of a document before a part that is inserted into it. */
export interface ReadBefore {
  readonly remarks: Remarks;
  readonly pictures: SourcePictures;
  /** How many paragraphs there were. */
  readonly place: number;
}

/** Reads a file that is inserted into a document as a whole. */
export type InsertedReader = (
  file: InsertedFile,
  before: ReadBefore,
) => Pick<WordDocument, "blocks" | "leftOut"> & { readonly place: number };
