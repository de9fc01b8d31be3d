import type { WordRemarkCode } from "./word/word-blocks.ts";

/** What a provision is; `clause` is a rung of a ladder (一、（一）1.（1）) or of a decimal numbering, its depth is the provision's depth. */
export type ProvisionKind =
  | "preamble"
  | "part"
  | "subpart"
  | "chapter"
  | "section"
  | "article"
  | "clause"
  | "paragraph"
  | "item"
  | "subitem"
  | "table"
  | "annex"
  | "signature";

/** One provision of a regulation, in the order of the text. */
export interface ParsedProvision {
  kind: ProvisionKind;
  /** As printed, white space inside included; "" where nothing is printed. */
  label: string;
  /** The label's number in Arabic digits, "12-1" for 第十二条之一, "1.2.3" for a decimal; null without a number. */
  number: string | null;
  heading: string;
  text: string;
  /** Index of the parent in the list, null at the top. */
  parent: number | null;
  /** 0 at the top. */
  depth: number;
  /** Line of the source where it begins, from 1. */
  line: number;
}

/**
 * Everything about which the importer is not sure:
 *
 * - `numberGap`, `numberRepeat`, `numberRestart`, `numberBackwards`: the numbering is kept as printed, but is not 1, 2, 3 …
 * - `mixedNumerals`: articles are numbered in Chinese and in Arabic numerals
 * - `headingGlued`: a heading had to be cut from the text that follows it without a break
 * - `headingUnlabelled`: a line looks like a heading, but has no number
 * - `headingContinued`: a heading goes on in the next line
 * - `startDoubtful`: taken for the start of a provision, could be a reference
 * - `referenceDoubtful`: taken for a reference, although its number is the one that comes next
 * - `placeholder`: a deleted or reserved provision
 * - `linesJoined`: two lines were taken for one broken line
 * - `empty`: a numbered provision without text
 * - `titleMissing`, `titleRepeated`: the title was not found, or was printed again before the text
 * - `titleDoubtful`: this line could be the title as well
 * - `titleJoined`: the line above the title was taken as its beginning
 * - `lineAboveTitle`: what stands above the title was kept as text, though it may be the letterhead or head of a page
 * - `structureMissing`: nothing is numbered
 * - `numberAlone`: a number alone on its line that is not in the sequence of the page numbers
 * - `numberHyphenated`: 第3-1条, taken for an article inserted after 第3条
 * - `characterDamaged`: U+FFFD, a character was lost before the import
 * - `pageLineKept`: a short line beside a page number was kept as text, though it may be printed on each page
 * - `runOn`: many provisions were found within one line
 * - `tableGuessed`: lines were taken for a table whose columns are only set apart by blanks, or do not all have a cell in each row
 * - `tableDoubtful`: words stand in columns, and are kept as lines: a table might have been lost
 * - `word…`: what a Word file holds beside the text that it prints
 */
export type ImportWarningCode =
  | "numberGap"
  | "numberRepeat"
  | "numberRestart"
  | "numberBackwards"
  | "mixedNumerals"
  | "headingGlued"
  | "headingUnlabelled"
  | "headingContinued"
  | "startDoubtful"
  | "referenceDoubtful"
  | "placeholder"
  | "linesJoined"
  | "empty"
  | "titleMissing"
  | "titleRepeated"
  | "titleDoubtful"
  | "titleJoined"
  | "lineAboveTitle"
  | "structureMissing"
  | "numberAlone"
  | "numberHyphenated"
  | "characterDamaged"
  | "pageLineKept"
  | "runOn"
  | "tableGuessed"
  | "tableDoubtful"
  | WordRemarkCode;

export interface ImportWarning {
  code: ImportWarningCode;
  /** Line of the source, from 1. */
  line: number;
  /** The text at that place, cut to a readable length. */
  excerpt: string;
}

export interface ParsedRegulation {
  title: string | null;
  provisions: ParsedProvision[];
  /** Page numbers, running headers, contents tables, web navigation: verbatim, in the order of the source. */
  furniture: string[];
  /** The line of the source in which each of them begins, from 1; 0 for what belongs to the whole, as headers do. */
  furnitureLines: number[];
  warnings: ImportWarning[];
  /** Non-white characters of the source that are in none of the above (markdown's marks are not text); 0 unless the importer is broken. */
  lost: number;
  /** How many characters that nobody sees, and spaces of odd widths, were taken out or made plain spaces; left out for none. */
  invisible?: number;
}

/** One of the regulations that stand in a source one after the other. */
export interface RegulationPart {
  readonly title: string | null;
  /** Its first and its last line in the source, from 1. */
  readonly from: number;
  readonly to: number;
  readonly provisionCount: number;
}
