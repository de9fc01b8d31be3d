import { Fragment, type Node } from "prosemirror-model";
import { tableOf } from "../../../../../schema/policy/blocks/table.screen.ts";
import { cell, editorSchema, emphasis, image, reference, row, table } from "../text/editor-schema.ts";
import { blockNode } from "../text/words-and-nodes.ts";

/** What was pasted, piece by piece: a line with the mark of its list, or a table. */
export type Pasted =
  | { readonly kind: "line"; readonly mark: string; readonly content: Fragment }
  | { readonly kind: "table"; readonly node: Node };

const asBlocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TR UL".split(
    " ",
  ),
);
const leftOut = new Set("HEAD STYLE SCRIPT TITLE META LINK TEMPLATE NOSCRIPT BUTTON".split(" "));

const plainSpaces = (text: string): string => text.replace(/[\t\n\r ]+/g, " ").replaceAll("\u00a0", " ");

type Marks = "text" | "emphasis";

function textNode(text: string, marks: Marks): Node[] {
  return text === "" ? [] : [editorSchema.text(text, marks === "emphasis" ? [emphasis.create()] : [])];
}

const isBold = (element: HTMLElement): boolean =>
  /^(B|STRONG)$/.test(element.tagName) || Number(element.style.fontWeight) >= 600 || element.style.fontWeight === "bold";

/** Reads what a page, a text program or a spreadsheet puts on the clipboard. */
class HtmlReader {
  readonly pieces: Pasted[] = [];
  private line: Node[] = [];
  private mark = "";
  /** Whether a label was read whose line is still to come. */
  private labelled = false;

  /** Ends the line that is being read, if there is anything in it. */
  end(): void {
    if (this.labelled) return;
    const [first, ...more] = this.line;
    const bare = first?.isText ? first.text?.trimStart() : undefined;
    const nodes = first?.isText ? (bare ? [editorSchema.text(bare, first.marks), ...more] : more) : this.line;
    const said = Fragment.fromArray(nodes);
    if (said.textBetween(0, said.size, "", "\ufffc").trim() !== "") this.pieces.push({ kind: "line", mark: this.mark, content: said });
    this.line = [];
    this.mark = "";
  }

  read(node: globalThis.Node, marks: Marks = "text"): void {
    if (node instanceof Text) this.readText(node, marks);
    else if (node instanceof HTMLElement && !leftOut.has(node.tagName) && node.style.display !== "none") this.readElement(node, marks);
  }

  private readText({ data }: Text, marks: Marks): void {
    const text = plainSpaces(data);
    if (text === " " && this.line.length === 0) return;
    this.line.push(...textNode(text, marks));
    this.labelled = false;
  }

  private readElement(node: HTMLElement, marks: Marks): void {
    if (node.tagName === "BR") this.end();
    else if (node instanceof HTMLTableElement || node.getAttribute("role") === "table") this.readTable(node);
    else if (node instanceof HTMLImageElement) this.readImage(node);
    else if (node.classList.contains("reference") && node.textContent) this.readReference(node);
    else if (node.dataset.labelText !== undefined) this.readLabel(node);
    else this.readAround(node, marks);
  }

  private readAround(node: HTMLElement, marks: Marks): void {
    const isBlock = asBlocks.has(node.tagName);
    if (node.tagName === "SECTION") this.labelled = false;
    if (isBlock) this.end();
    if (node instanceof HTMLLIElement) this.beginItem(node);
    for (const child of node.childNodes) this.read(child, isBold(node) ? "emphasis" : marks);
    if (isBlock) this.end();
  }

  /** The label of a provision that was copied out of an editor: it stands beside its first line. */
  private readLabel({ textContent }: HTMLElement): void {
    if (!textContent) return;
    this.line.push(...textNode(textContent, "text"));
    this.labelled = true;
  }

  private beginItem(item: HTMLLIElement): void {
    const list = item.parentElement;
    if (list instanceof HTMLOListElement) {
      const place = [...list.children].indexOf(item) + (list.start || 1);
      this.line.push(...textNode(`${place}. `, "text"));
    } else this.mark = "• ";
  }

  private readTable(element: HTMLElement): void {
    this.end();
    const rows = element.querySelectorAll<HTMLElement>("tr, [role=row]");
    const cells = [...rows].map((tr) => [...tr.querySelectorAll<HTMLElement>("td, th, [role=cell]")].map(cellOf));
    const filled = cells.filter((one) => one.length > 0);
    if (filled.length > 0) this.pieces.push({ kind: "table", node: tableNode(filled) });
  }

  private readImage(element: HTMLImageElement): void {
    const { attachment } = element.dataset;
    if (attachment) this.line.push(image.create({ attachment, text: element.alt }));
  }

  private readReference(element: HTMLElement): void {
    const { document, provision } = element.dataset;
    const marks = [reference.create({ document: document || null, provision: provision || null })];
    this.line.push(editorSchema.text(plainSpaces(element.textContent ?? ""), marks));
  }
}

function cellOf(element: HTMLElement): Node {
  const reader = new HtmlReader();
  for (const child of element.childNodes) reader.read(child);
  reader.end();
  const lines = reader.pieces.flatMap((piece) => (piece.kind === "line" ? [piece.content] : []));
  return cell.create(
    null,
    lines.reduce(
      (all, content) => (all.size === 0 ? content : all.append(Fragment.from(editorSchema.text("\n"))).append(content)),
      Fragment.empty,
    ),
  );
}

/** A table of rows of cells, each as wide as the widest. */
function tableNode(rows: readonly (readonly Node[])[]): Node {
  const width = Math.max(...rows.map(({ length }) => length));
  return table.create(
    null,
    rows.map((cells) => row.create(null, [...cells, ...Array.from({ length: width - cells.length }, () => cell.create())])),
  );
}

/** The pieces of pasted HTML. */
export function piecesOfHtml(html: string): readonly Pasted[] {
  const reader = new HtmlReader();
  reader.read(new DOMParser().parseFromString(html, "text/html").body);
  reader.end();
  return reader.pieces;
}

/** The pieces of pasted plain text: each line one, lines with tabs a table. */
export function piecesOfText(text: string): readonly Pasted[] {
  const pieces: Pasted[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) pieces.push({ kind: "table", node: blockNode(tableOf(rows)) });
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim().includes("\t")) {
      rows.push(line.split("\t"));
      continue;
    }
    endTable();
    if (line.trim() !== "") pieces.push({ kind: "line", mark: "", content: Fragment.fromArray(textNode(line.trimStart(), "text")) });
  }
  endTable();
  return pieces;
}
