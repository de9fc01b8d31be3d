import { decodeHTML } from "entities";
import { withoutEmphasis } from "./emphasis.ts";
import { TAGS } from "./markup-signs.ts";
import { withPlacedSigns } from "./printed-otherwise.ts";
import { isClosedRow } from "./row-cells.ts";

/** A backslash before a mark says that the mark is text: until all marks are gone it stands behind this, which no text contains. */
const KEPT = "\ufdd0";
const SHIFT = 0x4e00;

const ESCAPED = /(?<![A-Za-z]:)\\([!-/:-@[-`{-~])/g;
const IMAGE = /!\[([^[\]\n]{0,300})\]\([^()\s]{0,500}(?:[ \t]"[^"\n]{0,200}")?\)/g;
/** An address: nothing that people would write in brackets after a caption. */
const LINK = /\[([^[\]\n]{0,500})\]\((?:#[^()\s]{0,300}|(?=[^()\s]{0,500}[./#:])[\x21-\x27\x2a-\x7e]{1,500})(?:[ \t]"[^"\n]{0,200}")?\)/g;
const REFERENCE_LINK = /\[([^[\]\n]{1,500})\]\[[\w-]{1,60}\]/g;
const SPAN = /\[([^[\]\n]{0,500})\]\{[^{}\n]{0,300}\}/g;
const ATTRIBUTES = /[ \t]{0,20}\{[ \t]{0,3}[.#:][^{}\n]{0,300}\}[ \t]{0,20}$/;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/g;
const CODE = /(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)/g;

const CELLS = /<\/t[dh]\s?>\s{0,20}<t[dh](?:\s[^<>]{0,500})?>/gi;
const HEADING = /<h([1-6])(?:\s[^<>]{0,500})?>/gi;
const BREAKS = /<\/?(?:br|hr|p|div|li|tr|h[1-6]|dt|dd|blockquote|section|table|ul|ol)(?:\s[^<>]{0,500})?\s?\/?>/gi;
const KEPT_MARK = /\ufdd0(.)/g;

const LEADING_MARKS = /^[ \t>*+-]{0,40}/;

/** The lines that elements break a line into; a row of a table stays one. */
export function brokenByElements(line: string): string[] {
  if (!line.includes("<")) return [line];
  if (isClosedRow(line.replace(LEADING_MARKS, ""))) return [line];
  return line
    .replace(CELLS, "\t")
    .replace(HEADING, (_, level: string) => `\n${"#".repeat(Number(level))} `)
    .replace(BREAKS, "\n")
    .split("\n");
}

/** The words of a line without markup: what is linked, emphasised or escaped is kept, how that is written is not. */
export function withoutInlineMarks(line: string): string {
  let plain = line;
  if (plain.includes("\\")) {
    plain = plain.replace(/\\$/, "");
    // A backslash before another is the beginning of a network path.
    plain = plain.replace(ESCAPED, (whole, mark: string) =>
      mark === "\\" ? whole : KEPT + String.fromCharCode(SHIFT + mark.charCodeAt(0)),
    );
  }
  if (plain.includes("<")) plain = withPlacedSigns(plain).replace(AUTOLINK, "$1").replace(TAGS, "");
  else if (plain.includes("^") || plain.includes("~")) plain = withPlacedSigns(plain);
  if (plain.includes("[")) plain = plain.replace(IMAGE, "$1").replace(LINK, "$1").replace(SPAN, "$1").replace(REFERENCE_LINK, "$1");
  if (plain.includes("{")) plain = plain.replace(ATTRIBUTES, "");
  if (plain.includes("`")) plain = plain.replace(CODE, "$2");
  for (const mark of ["*", "_", "~", "="] as const) if (plain.includes(mark)) plain = withoutEmphasis(plain, mark);
  if (plain.includes("&")) plain = decodeHTML(plain);
  return plain.includes(KEPT) ? plain.replace(KEPT_MARK, (_, mark: string) => String.fromCharCode(mark.charCodeAt(0) - SHIFT)) : plain;
}
