import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const root = (name: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${MAIN}">${inside}</w:${name}>`;
const relations = (inside: string) => `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
const related = (name: string) => `<Relationship Id="${name}" Type="${KINDS}/${name}" Target="${name}.xml"/>`;

/** A Word file of these parts, each the inside of its outermost element. */
export function wordFile(body: string, numbering: string, styles: string): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "_rels/.rels": relations(`<Relationship Id="a" Type="${KINDS}/officeDocument" Target="word/document.xml"/>`),
    "word/_rels/document.xml.rels": relations(related("numbering") + related("styles")),
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    "word/numbering.xml": root("numbering", numbering),
    "word/styles.xml": root("styles", styles),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A paragraph whose words are cut into runs, as editing leaves them. */
export function paragraph(text: string, { list, level, style }: { list?: number; level?: number; style?: string } = {}): string {
  const numbered =
    list === undefined && level === undefined
      ? ""
      : `<w:numPr>${level === undefined ? "" : `<w:ilvl w:val="${level}"/>`}${list === undefined ? "" : `<w:numId w:val="${list}"/>`}</w:numPr>`;
  const runs = (text.match(/[\s\S]{1,40}/g) ?? []).map((piece) => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`);
  return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${numbered}</w:pPr>${runs.join("")}</w:p>`;
}

/** A level of a list. */
export const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const look = (id: number, inside: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inside}</w:abstractNum>`;
export const list = (id: number, ofLook: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${ofLook}"/>${more}</w:num>`;
export const startAt = (at: number, number: number) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${number}"/></w:lvlOverride>`;
export const style = (id: string, properties: string, type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${properties}</w:pPr></w:style>`;
