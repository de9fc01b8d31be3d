import { type ImportedKind, type ImportPiece, isDivisionKind } from "./import-text.screen.ts";

const NUMBER = "[零〇○一二两三四五六七八九十百千廿卅0-9０-９]{1,10}";

/** What is printed before the words of a provision: 第三条之一, 一、, （二）, 3.1.2, Article 4. */
const LABEL = new RegExp(
  `^(?:第\\s{0,2}${NUMBER}\\s{0,2}(?:部分|分编|[编篇章节條条款项目])(?:之${NUMBER})?` +
    `|(?:Part|Chapter|Section|Article|Annex)\\s(?:\\d{1,4}|[IVXLC]{1,7})\\.?` +
    `|附[件录表]\\s{0,2}(?:${NUMBER})?` +
    `|[（(]\\s{0,2}${NUMBER}\\s{0,2}[）)]|[（(][a-zA-Z][）)]` +
    `|(?:[0-9]{1,3}[.．]){1,4}[0-9]{1,3}(?![0-9%％])[.．、]?` +
    `|${NUMBER}(?:[、）)]|[.．](?![0-9]))|[①-⑳㈠-㈩⑴-⒇⒈-⒛])`,
  "u",
);

/** The label at the beginning of words, "" where there is none. */
export const labelOf = (words: string): string => LABEL.exec(words)?.[0] ?? "";

const present = (...parts: readonly string[]): string[] => parts.filter((part) => part !== "");

/** All that is printed of a provision, in one. */
export const printedWords = ({ label, heading, text }: ImportPiece): string => present(label, heading, text).join(" ");

/** The words of a provision as a kind takes them: with its label apart, with a heading of one line, or as text alone. */
export function wordsAs(piece: ImportPiece, kind: ImportedKind): Pick<ImportPiece, "label" | "number" | "heading" | "text"> {
  const { label, number, heading, text } = piece;
  if (kind === "paragraph" || kind === "preamble" || kind === "signature" || kind === "table")
    return { label: "", number: null, heading: "", text: printedWords(piece) };
  const found = label === "" ? labelOf(heading === "" ? text : heading) : label;
  const known = label === "" ? null : number;
  const said = label === "" && heading !== "" ? heading.slice(found.length).trimStart() : heading;
  const rest = label === "" && heading === "" ? text.slice(found.length).trimStart() : text;
  if (isDivisionKind(kind) || kind === "annex") {
    if (said !== "") return { label: found, number: known, heading: said, text: rest };
    const [first = "", ...more] = rest.split("\n");
    return { label: found, number: known, heading: first, text: more.join("\n") };
  }
  return rest === ""
    ? { label: found, number: known, heading: "", text: said }
    : { label: found, number: known, heading: said, text: rest };
}

const ENDS = /[。；：！？.;:!?”」』）)]$/;
const WIDE_LAST = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$/;

/** Two texts made one: on a line of its own what begins a new sentence or is a table, run on what was torn apart. */
export function joinedText(text: string, more: string, apart: boolean): string {
  if (text === "" || more === "") return text + more;
  if (apart || ENDS.test(text)) return `${text}\n${more}`;
  return text + (WIDE_LAST.test(text) ? "" : " ") + more;
}
