import { parseNumeral } from "../../schema/policy/numerals/parse-numeral.screen.ts";
import { listNumeral } from "../../schema/policy/numerals/written-numeral.screen.ts";
import type { Line } from "./text-ways.ts";
import { level, list, look, paragraph, startAt, style, wordFile } from "./word-writer.ts";

/** The kinds of labels that a list prints, outermost first: how they are typed, and how a list writes them. */
const FAMILIES = [
  { typed: /^第([零〇一二三四五六七八九十百千]+)编$/, format: "chineseCounting", before: "第", after: "编" },
  { typed: /^第([零〇一二三四五六七八九十百千]+)章$/, format: "chineseCounting", before: "第", after: "章" },
  { typed: /^第([零〇一二三四五六七八九十百千]+)节$/, format: "chineseCounting", before: "第", after: "节" },
  { typed: /^第([零〇一二三四五六七八九十百千]+)条$/, format: "chineseCounting", before: "第", after: "条" },
  { typed: /^([一二三四五六七八九十]+)、$/, format: "chineseCounting", before: "", after: "、" },
  { typed: /^（([零一二三四五六七八九十百]+)）$/, format: "chineseCounting", before: "（", after: "）" },
  { typed: /^([0-9]{1,2})\.$/, format: "decimal", before: "", after: "." },
  { typed: /^([0-9]{1,2})、$/, format: "decimal", before: "", after: "、" },
] as const;
const ARTICLE = 3;

interface Numbered {
  readonly text: string;
  readonly family: number;
  readonly number: number;
}

/** The label of a line, where a list can print it exactly as it is typed. */
function numbered({ text, label }: Line): Numbered | null {
  const words = text.slice(label.length).trimStart();
  for (const [family, { typed, format, before, after }] of FAMILIES.entries()) {
    const number = parseNumeral(typed.exec(label)?.[1] ?? "");
    if (number !== null && `${before}${listNumeral(number, format)}${after}` === label) return { text: words, family, number };
  }
  return null;
}

const levels = (more: (at: number) => string = () => "") =>
  FAMILIES.map(({ format, before, after }, at) =>
    level(at, format, `${before}%${at + 1}${after}`, (at === ARTICLE ? '<w:lvlRestart w:val="0"/>' : "") + more(at)),
  ).join("");

/** Counts as a list of several levels does, articles on and on. */
class Counter {
  readonly #counts: (number | undefined)[] = [];

  next(family: number): number {
    return (this.#counts[family] ?? 0) + 1;
  }

  take(family: number, number: number): void {
    this.#counts[family] = number;
    for (let below = family + 1; below < FAMILIES.length; below += 1) if (below !== ARTICLE) this.#counts[below] = undefined;
  }
}

/** One list for all; what it would print otherwise is typed. */
function inOneList(lines: readonly Line[], write: (one: Numbered) => string): string {
  const counter = new Counter();
  return lines
    .map((line) => {
      const one = numbered(line);
      if (!one || counter.next(one.family) !== one.number) return paragraph(line.text);
      counter.take(one.family, one.number);
      return write(one);
    })
    .join("");
}

const styleOf = (family: number) => `Level${family}`;
const leveled = ({ text, family }: Numbered) => paragraph(text, { list: 1, level: family });
const styled = ({ text, family }: Numbered) => paragraph(text, { style: styleOf(family) });

/** A list of its own for each that begins anew, one of a kind going on otherwise. */
function withRestarts(lines: readonly Line[], separateLooks: boolean): Uint8Array {
  const current = new Map<number, { list: number; number: number }>();
  const lists: string[] = [];
  const looks = [look(0, levels())];
  const body = lines.map((line) => {
    const one = numbered(line);
    if (!one) return paragraph(line.text);
    const { family, number } = one;
    for (const deeper of current.keys()) if (!separateLooks && deeper > family && deeper !== ARTICLE) current.delete(deeper);
    const open = current.get(family);
    if (open && open.number + 1 === number) {
      open.number = number;
      return paragraph(one.text, { list: open.list, level: separateLooks ? 0 : family });
    }
    const id = lists.length + 1;
    if (separateLooks) {
      const { format, before, after } = FAMILIES[family] ?? FAMILIES[0];
      looks.push(look(id, level(0, format, `${before}%1${after}`).replace('<w:start w:val="1"/>', `<w:start w:val="${number}"/>`)));
    }
    lists.push(separateLooks ? list(id, id) : list(id, 0, startAt(family, number)));
    current.set(family, { list: id, number });
    return paragraph(one.text, { list: id, level: separateLooks ? 0 : family });
  });
  return wordFile(body.join(""), looks.join("") + lists.join(""), "");
}

/** The same text as a Word file whose labels are printed by lists, in the ways in which templates do it. */
export const wordWays: Readonly<Record<string, (lines: readonly Line[]) => Uint8Array>> = {
  "Word, typed labels": (lines) => wordFile(lines.map(({ text }) => paragraph(text)).join(""), "", ""),
  "Word, a run for each character": (lines) =>
    wordFile(
      lines
        .map(({ text }) => `<w:p>${[...text].map((sign) => paragraph(sign).replace(/<\/?w:p>|<w:pPr><\/w:pPr>/g, "")).join("")}</w:p>`)
        .join(""),
      "",
      "",
    ),
  "Word, soft breaks": (lines) =>
    wordFile(
      `<w:p>${lines.map(({ text }) => paragraph(text).replace(/<\/?w:p>|<w:pPr><\/w:pPr>/g, "")).join("<w:r><w:br/></w:r>")}</w:p>`,
      "",
      "",
    ),
  "Word, all in one cell": (lines) =>
    wordFile(`<w:tbl><w:tr><w:tc>${lines.map(({ text }) => paragraph(text)).join("")}</w:tc></w:tr></w:tbl>`, "", ""),
  "Word, inserted text": (lines) =>
    wordFile(
      lines
        .map(({ text }) =>
          paragraph(text).replace(
            /(<w:r>.*<\/w:r>)/,
            '<w:ins w:id="1">$1</w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>',
          ),
        )
        .join(""),
      "",
      "",
    ),
  "Word, controls": (lines) =>
    wordFile(lines.map(({ text }) => `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(text)}</w:sdtContent></w:sdt>`).join(""), "", ""),
  "Word, lists of paragraphs": (lines) => wordFile(inOneList(lines, leveled), look(0, levels()) + list(1, 0), ""),
  "Word, lists of styles": (lines) =>
    wordFile(
      inOneList(lines, styled),
      look(
        0,
        levels((at) => `<w:pStyle w:val="${styleOf(at)}"/>`),
      ) + list(1, 0),
      FAMILIES.map((_, at) => style(styleOf(at), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)).join(""),
    ),
  "Word, a style of lists": (lines) =>
    wordFile(
      inOneList(lines, leveled),
      look(0, '<w:numStyleLink w:val="Lists"/>') + look(1, `<w:styleLink w:val="Lists"/>${levels()}`) + list(1, 0) + list(2, 1),
      style("Lists", '<w:numPr><w:numId w:val="2"/></w:numPr>', "numbering"),
    ),
  "Word, lists that begin anew": (lines) => withRestarts(lines, false),
  "Word, a look for each list": (lines) => withRestarts(lines, true),
  "Word, legal numbers": (lines) =>
    wordFile(
      inOneList(lines, leveled),
      look(
        0,
        levels((at) => (at > 0 && at <= ARTICLE ? "<w:isLgl/>" : "")),
      ) + list(1, 0),
      "",
    ),
};
