import { strToU8, zipSync } from "fflate";

/** What a Word file is made of, as XML without its outermost element; a part that is left out is not in the file. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** The text of a header. */
  readonly header?: string;
  /** Other parts by their path. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** Relations of the document besides its usual ones. */
  readonly relations?: string;
}

const NAMES = [
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
].join(" ");
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FOLLOWED = ["numbering", "styles", "footnotes", "header"] as const;

const wrapped = (root: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMES}>${inside}</w:${root}>`;
const relations = (inside: string) => `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}">${inside}</Relationships>`;

/** A .docx of these parts. */
export function wordFile({ body, others = {}, relations: more = "", ...parts }: WordParts): Uint8Array {
  const present = FOLLOWED.filter((name) => parts[name] !== undefined);
  const followed = present.map((name) => `<Relationship Id="${name}" Type="${KINDS}/${name}" Target="${name}.xml"/>`);
  const files: Record<string, string | Uint8Array> = {
    "_rels/.rels": relations(`<Relationship Id="a" Type="${KINDS}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": wrapped("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(followed.join("") + more),
    ...others,
  };
  for (const name of present) files[`word/${name}.xml`] = wrapped(name === "header" ? "hdr" : name, parts[name] ?? "");
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part])), {
    level: 1,
  });
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A run of text. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph; `inside` is XML or plain text. */
export function par(
  inside: string,
  { list, level, style, more = "" }: { list?: number; level?: number; style?: string; more?: string } = {},
) {
  const numbered =
    list === undefined && level === undefined
      ? ""
      : `<w:numPr>${level === undefined ? "" : `<w:ilvl w:val="${level}"/>`}${list === undefined ? "" : `<w:numId w:val="${list}"/>`}</w:numPr>`;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${numbered}${more}`;
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith("<") || inside === "" ? inside : run(inside)}</w:p>`;
}

/** A level of a list, `"chineseCounting 第%1条"`: its format, its text, and what else it holds. */
export const level = (at: number, format: string, text: string, more = "", start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** What lists look like, then the lists: `[list, look, overrides]`. */
export function lists(looks: Readonly<Record<number, string>>, used: readonly (readonly [number, number, string?])[]): string {
  const all = Object.entries(looks).map(([id, inside]) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`);
  const nums = used.map(([id, look, more = ""]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${look}"/>${more}</w:num>`);
  return [...all, ...nums].join("");
}

export const cell = (inside: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith("<") ? inside : par(inside)}</w:tc>`;
export const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`).join("")}</w:tbl>`;
