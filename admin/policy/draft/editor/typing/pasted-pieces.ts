import { Fragment, type Node } from "prosemirror-model";
import { tableOf } from "../../../../../schema/policy/blocks/table.screen.ts";
import { readLabel } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { cell, editorSchema, emphasis, image, reference, row, table } from "../text/editor-schema.ts";
import { blockNode } from "../text/words-and-nodes.ts";
import { spreadsheetRows } from "./spreadsheet-cells.ts";

/** What was pasted, piece by piece: a line with the mark of its list, or a table. */
export type Pasted =
  | { readonly kind: "line"; readonly mark: string; readonly content: Fragment }
  | { readonly kind: "table"; readonly node: Node };

const asBlocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TR UL".split(
    " ",
  ),
);
/** What is no text, and what somebody has struck out while changes were tracked. */
const leftOut = new Set("HEAD STYLE SCRIPT TITLE META LINK TEMPLATE NOSCRIPT BUTTON DEL".split(" "));

/** Spaces as they are shown; a new line of the source stays one until it is known what stands around it. */
const plainSpaces = (text: string): string =>
  text.replace(/[\t\n\r ]+/g, (room) => (/[\n\r]/.test(room) ? "\n" : " ")).replaceAll("\u00a0", " ");

const isWide = (letter: string | undefined): boolean =>
  letter !== undefined && /[\u2e80-\u303f\u3041-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(letter);

/** The nodes of a line without new lines of the source, which are nothing between two Chinese characters (CSS Text 3, 4.1.3) and else a space. */
function unbroken(nodes: readonly Node[]): Node[] {
  const text = nodes.map((node) => node.text ?? "\ufffc").join("");
  let from = 0;
  return nodes.flatMap((node) => {
    const start = from;
    from += node.text?.length ?? 1;
    if (!node.text?.includes("\n")) return [node];
    const said = node.text.replace(/\n/g, (_, at: number) => (isWide(text[start + at - 1]) && isWide(text[start + at + 1]) ? "" : " "));
    return said === "" ? [] : [editorSchema.text(said, node.marks)];
  });
}

type Marks = "text" | "emphasis";

function textNode(text: string, marks: Marks): Node[] {
  return text === "" ? [] : [editorSchema.text(text, marks === "emphasis" ? [emphasis.create()] : [])];
}

const isBold = (element: HTMLElement): boolean =>
  /^(B|STRONG)$/.test(element.tagName) || Number(element.style.fontWeight) >= 600 || element.style.fontWeight === "bold";

/** Whether it is the bullet that Word puts before a line of a list, a letter of a font of signs: what a number is says itself. */
const isBullet = (element: HTMLElement): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute("style") ?? "") &&
  /^[^\p{Number}\p{Script=Han}]$/u.test(element.textContent?.trim() ?? "");

/** Reads what a page, a text program or a spreadsheet puts on the clipboard. */
class HtmlReader {
  readonly pieces: Pasted[] = [];
  /** How many pictures could not be had: those of other places, and of files that only the other program knows. */
  lostPictures = 0;
  private line: Node[] = [];
  private mark = "";
  /** Whether a label was read whose line is still to come. */
  private labelled = false;

  constructor(private readonly hasPicture: (attachment: string) => boolean) {}

  /** Ends the line that is being read, if there is anything in it. */
  end(): void {
    if (this.labelled) return;
    const line = unbroken(this.line);
    const [first, ...more] = line;
    const bare = first?.isText ? first.text?.trimStart() : undefined;
    const nodes = first?.isText ? (bare ? [editorSchema.text(bare, first.marks), ...more] : more) : line;
    const said = Fragment.fromArray(nodes);
    if (said.textBetween(0, said.size, "", "\ufffc").trim() !== "") this.pieces.push({ kind: "line", mark: this.mark, content: said });
    this.line = [];
    this.mark = "";
  }

  read(node: globalThis.Node, marks: Marks = "text"): void {
    if (node instanceof Text) this.readText(node, marks);
    else if (node instanceof HTMLElement && !leftOut.has(node.tagName) && node.style.display !== "none") this.readElement(node, marks);
  }

  private readText({ data, parentElement }: Text, marks: Marks): void {
    if (parentElement?.closest("pre")) {
      for (const [at, line] of data.split(/\r\n?|\n/).entries()) {
        if (at > 0) this.end();
        this.line.push(...textNode(line.replaceAll("\t", " "), marks));
      }
      return;
    }
    const text = plainSpaces(data);
    if (text.trim() === "" && this.line.length === 0) return;
    this.line.push(...textNode(text, marks));
    this.labelled = false;
  }

  private readElement(node: HTMLElement, marks: Marks): void {
    if (node.tagName === "BR") this.end();
    else if (node instanceof HTMLTableElement || node.getAttribute("role") === "table") this.readTable(node);
    else if (node instanceof HTMLImageElement) this.readImage(node);
    else if (node.classList.contains("reference") && node.textContent) this.readReference(node);
    else if (node.dataset.labelText !== undefined) this.readLabel(node);
    else if (isBullet(node)) this.mark = "• ";
    else this.readAround(node, marks);
  }

  private readAround(node: HTMLElement, marks: Marks): void {
    const isBlock = asBlocks.has(node.tagName);
    if (node.tagName === "SECTION") this.labelled = false;
    if (isBlock) this.end();
    if (node.dataset.mark) this.mark = node.dataset.mark;
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
    // What is numbered by hand, as regulations are, needs no second number.
    if (readLabel(item.textContent?.trim() ?? "")) return;
    const list = item.parentElement;
    if (list instanceof HTMLOListElement) {
      const place = [...list.children].indexOf(item) + (list.start || 1);
      this.line.push(...textNode(`${place}. `, "text"));
    } else this.mark = "• ";
  }

  private readTable(element: HTMLElement): void {
    this.end();
    const cells = cellsInPlace(element).map((row) => row.map((one) => (one ? this.readCell(one) : cell.create())));
    if (cells.length > 0) this.pieces.push({ kind: "table", node: tableNode(cells) });
  }

  private readCell(element: HTMLElement): Node {
    const reader = new HtmlReader(this.hasPicture);
    for (const child of element.childNodes) reader.read(child);
    reader.end();
    this.lostPictures += reader.lostPictures;
    const lines = reader.pieces.flatMap((piece) => (piece.kind === "line" ? [piece.content] : []));
    return cell.create(
      null,
      lines.reduce(
        (all, content) => (all.size === 0 ? content : all.append(Fragment.from(editorSchema.text("\n"))).append(content)),
        Fragment.empty,
      ),
    );
  }

  private readImage(element: HTMLImageElement): void {
    const { attachment } = element.dataset;
    if (attachment && this.hasPicture(attachment)) this.line.push(image.create({ attachment, text: element.alt }));
    else if (!isSpacer(element)) this.lostPictures += 1;
  }

  private readReference(element: HTMLElement): void {
    const { document, provision } = element.dataset;
    const marks = [reference.create({ document: document || null, provision: provision || null })];
    this.line.push(editorSchema.text(plainSpaces(element.textContent ?? ""), marks));
  }
}

/** Pictures of a point or two, which pages and programs use to count or to keep room. */
const isSpacer = ({ width, height }: HTMLImageElement): boolean => width > 0 && height > 0 && width <= 2 && height <= 2;

/** Columns and rows that a cell may claim. */
const MOST_SPANNED = 1_000;

/** The cells of each row in their columns; undefined where a cell reaches to that began before or above. */
function cellsInPlace(table: HTMLElement): (HTMLElement | undefined)[][] {
  const rows = [...table.querySelectorAll<HTMLElement>("tr, [role=row]")].filter((row) => row.closest("table, [role=table]") === table);
  /** For how many rows each column is still taken. */
  const taken: number[] = [];
  return rows.flatMap((row) => {
    const cells: (HTMLElement | undefined)[] = [];
    const isTaken = () => (taken[cells.length] ?? 0) > 0;
    const leaveOut = () => {
      taken[cells.length] = (taken[cells.length] ?? 1) - 1;
      cells.push(undefined);
    };
    for (const one of row.querySelectorAll<HTMLElement>(":scope > td, :scope > th, :scope > [role=cell]")) {
      while (isTaken()) leaveOut();
      const [columns, down] = one instanceof HTMLTableCellElement ? [one.colSpan, one.rowSpan] : [1, 1];
      for (let column = 0; column < Math.min(columns, MOST_SPANNED); column += 1) {
        taken[cells.length] = Math.min(down, rows.length) - 1;
        cells.push(column === 0 ? one : undefined);
      }
    }
    while (cells.length < taken.length && taken.slice(cells.length).some((left) => left > 0)) {
      if (isTaken()) leaveOut();
      else cells.push(undefined);
    }
    return cells.length > 0 ? [cells] : [];
  });
}

/** A table of rows of cells, each as wide as the widest. */
function tableNode(rows: readonly (readonly Node[])[]): Node {
  const width = Math.max(...rows.map(({ length }) => length));
  return table.create(
    null,
    rows.map((cells) => row.create(null, [...cells, ...Array.from({ length: width - cells.length }, () => cell.create())])),
  );
}

/** What was pasted as a page; pictures come along where `hasPicture` says that this draft has them. */
export function readPage(body: HTMLElement, hasPicture: (attachment: string) => boolean) {
  const reader = new HtmlReader(hasPicture);
  reader.read(body);
  reader.end();
  return { pieces: reader.pieces as readonly Pasted[], lostPictures: reader.lostPictures };
}

/** Whether cells begin a table: more than one says something, and it is not a label with the tab that text programs put behind it. */
function isRow(cells: readonly string[]): boolean {
  const [first = "", ...more] = cells.filter((one) => one.trim() !== "");
  return more.length > 1 || (more.length === 1 && readLabel(`${first.trim()} `)?.label !== first.trim());
}

/** The pieces of pasted plain text: each line one, lines with tabs a table. */
export function piecesOfText(text: string): readonly Pasted[] {
  const pieces: Pasted[] = [];
  let rows: (readonly string[])[] = [];
  const endTable = () => {
    if (rows.length > 0) pieces.push({ kind: "table", node: blockNode(tableOf(rows)) });
    rows = [];
  };
  for (const cells of text.includes("\t") ? spreadsheetRows(text) : text.split(/\r\n?|\n/).map((line) => [line])) {
    if (isRow(cells) || (rows.length > 0 && cells.length > 1)) {
      rows.push(cells);
      continue;
    }
    endTable();
    const line = cells.join("\u3000").trim() === "" ? "" : cells.join("\u3000").trimStart();
    if (line !== "") pieces.push({ kind: "line", mark: "", content: Fragment.fromArray(textNode(line, "text")) });
  }
  endTable();
  return pieces;
}
