import { SourcePictures } from "../../../pictures/source-pictures.ts";
import { child, type Element, eachChild, isOn, settingOf, shownAlternative, wholeNumber } from "./element.ts";
import { ListLabels } from "./list-labels.ts";
import { readNumbering } from "./numbering.ts";
import { isChange, type ParagraphText, TextReader } from "./paragraph-text.ts";
import { Remarks } from "./remarks.ts";
import { numberingChoice, Styles } from "./styles.ts";
import { MOST_COLUMNS } from "./table-lines.ts";
import type { InsertedReader, WordBlock, WordCell, WordDocument, WordTable } from "./word-blocks.ts";
import { printed } from "./word-blocks.ts";
import type { WordPackage } from "./word-package.ts";
import { WordProblem } from "./word-problem.ts";

/** Paragraphs of one document, empty ones as well; the longest code of law has a thirtieth. */
const MOST_PARAGRAPHS = 200_000;

/** How a first letter is set that reaches down some lines. */
const DROPPED: ReadonlySet<string> = new Set(["drop", "margin"]);

/** What other elements only wrap: content controls, tags, what was inserted. */
const WRAPS: ReadonlySet<string> = new Set(["sdtContent", "customXml", "smartTag", "ins", "moveTo", "Choice"]);

/** Reads the body of a document, its tables, boxes and notes. */
export class DocumentReader {
  readonly remarks = new Remarks();
  readonly leftOut: { place: number; text: string }[] = [];
  readonly #styles: Styles;
  readonly #labels: ListLabels;
  readonly pictures = new SourcePictures();
  readonly #text: TextReader;
  readonly #notes: ReadonlyMap<string, Element>;
  #place = 0;
  #inContents = false;
  /** What stands before paragraph marks that were deleted: it belongs to the next paragraph. */
  #carried: Element[] = [];

  readonly #files: WordPackage["inserted"];
  readonly #read: InsertedReader;

  constructor(
    parts: Pick<WordPackage, "numbering" | "styles" | "footnotes" | "endnotes" | "picture" | "inserted">,
    readInserted: InsertedReader,
  ) {
    this.#files = parts.inserted;
    this.#read = readInserted;
    this.#styles = new Styles(parts.styles);
    this.#text = new TextReader(this.remarks, this.#styles, (relation, shows) => {
      const picture = parts.picture(relation);
      return picture && this.pictures.add({ ...picture, shows });
    });
    this.#labels = new ListLabels(readNumbering(parts.numbering), this.#styles);
    this.#notes = new Map([...notesOf(parts.footnotes, "footnote"), ...notesOf(parts.endnotes, "endnote")]);
  }

  blocks(elements: readonly Element[]): WordBlock[] {
    return elements.flatMap((element) => this.block(element));
  }

  block(element: Element): WordBlock[] {
    const { name } = element;
    if (name === "p") return this.#paragraph(element);
    if (name === "tbl") return [this.#table(element)];
    if (name === "sdt") return this.#control(element);
    if (name === "AlternateContent") return this.blocks(shownAlternative(element)?.children ?? []);
    if (name === "altChunk") return this.#insert(element);
    if (isChange(name)) this.remarks.once("wordTracked", this.#place + 1);
    return WRAPS.has(name) ? this.blocks(element.children) : [];
  }

  /** What stands before a deleted paragraph mark after which no paragraph comes. */
  rest(): WordBlock[] {
    const children = this.#carried;
    this.#carried = [];
    return children.length === 0 ? [] : this.#paragraph({ name: "p", attributes: {}, children, text: "" });
  }

  /** A file within the document: Word prints its text here. */
  #insert({ attributes }: Element): WordBlock[] {
    const file = this.#files(attributes.id ?? "");
    if (!file) {
      this.remarks.add("wordInserted", this.#place);
      return [];
    }
    const read = this.#read(file, { remarks: this.remarks, pictures: this.pictures, place: this.#place });
    this.#place = read.place;
    this.leftOut.push(...read.leftOut);
    return [...read.blocks];
  }

  #control(element: Element): WordBlock[] {
    const gallery = settingOf(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery") ?? "";
    const before = this.#inContents;
    this.#inContents ||= /contents/i.test(gallery);
    const blocks = this.blocks(child(element, "sdtContent")?.children ?? []);
    this.#inContents = before;
    return blocks;
  }

  #paragraph(element: Element): WordBlock[] {
    this.#place += 1;
    if (this.#place > MOST_PARAGRAPHS) throw new WordProblem("wordTooLong", { max: MOST_PARAGRAPHS });
    const place = this.#place;
    const properties = child(element, "pPr");
    const mark = child(properties, "rPr");
    if (child(mark, "del") || child(mark, "moveFrom")) {
      this.remarks.once("wordTracked", place);
      this.#carried.push(...element.children.filter(({ name }) => name !== "pPr"));
      return [];
    }
    if (DROPPED.has(child(properties, "framePr")?.attributes.dropCap ?? "")) {
      // A first letter that is set large stands in a paragraph of its own.
      this.#carried.push(...element.children.filter(({ name }) => name !== "pPr"));
      return [];
    }
    if (child(mark, "ins")) this.remarks.once("wordTracked", place);
    const whole = this.#carried.length === 0 ? element : { ...element, children: [...this.#carried, ...element.children] };
    this.#carried = [];
    const said = this.#text.read(whole, place);
    this.#hide(said, place);
    this.leftOut.push(...said.readings.map((text) => ({ place, text })));
    const style = settingOf(properties, "pStyle");
    const hides = child(mark, "vanish") ? mark : this.#styles.runSaying(undefined, style, "vanish");
    const unseen = isOn(hides, "vanish") && said.text === "";
    const label = unseen ? null : this.#labels.next(style, numberingChoice(properties));
    const text = withoutLastMarks(said);
    if (this.#styles.isImprint(style)) {
      if (text.trim() !== "") this.leftOut.push({ place, text: text.replaceAll("\n", " ") });
      return [];
    }
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const contents = this.#inContents || said.inContents || this.#styles.isContents(style);
    const outline = this.#styles.outlineOf(style, properties);
    const role = contents ? "contents" : "text";
    const own: WordBlock[] = lines.length > 0 || label ? [{ kind: "paragraph", place, label, lines, role, outline }] : [];
    return [...own, ...this.#notesOf(said, place), ...this.#boxes(said, place)];
  }

  #hide({ hidden }: ParagraphText, place: number): void {
    if (hidden.trim() === "") return;
    this.leftOut.push({ place, text: hidden.trim() });
    this.remarks.add("wordHidden", place, hidden);
  }

  #boxes({ boxes }: ParagraphText, place: number): WordBlock[] {
    return boxes.flatMap((box) => {
      const blocks = this.blocks(box.children);
      const [first] = blocks;
      if (first) this.remarks.add("wordTextBox", place, first.kind === "paragraph" ? printed(first) : "");
      return blocks;
    });
  }

  #notesOf({ notes }: ParagraphText, place: number): WordBlock[] {
    return notes.map(({ kind, id, mark }) => {
      const paragraphs = paragraphsIn(this.#notes.get(`${kind} ${id}`));
      const text = paragraphs.map((paragraph) => this.#text.read(paragraph, place, false).text.trim()).join(" ");
      this.remarks.add("wordNote", place, text);
      return { kind: "paragraph", place, label: null, lines: [`${mark}：${text.replace(/\n/g, " ")}`], role: "note" };
    });
  }

  #table(element: Element): WordTable {
    const place = this.#place + 1;
    const rows = element.children.flatMap((row) => this.#row(row));
    return { kind: "table", place, rows: rows.filter((cells) => cells.length > 0) };
  }

  #row(element: Element): WordCell[][] {
    if (element.name === "sdt") return (child(element, "sdtContent")?.children ?? []).flatMap((row) => this.#row(row));
    if (WRAPS.has(element.name)) return element.children.flatMap((row) => this.#row(row));
    if (element.name !== "tr") return [];
    const properties = child(element, "trPr");
    if (child(properties, "del")) {
      this.remarks.once("wordTracked", this.#place);
      return [];
    }
    const before = blankCells(settingOf(properties, "gridBefore"));
    return [[...before, ...element.children.flatMap((cell) => this.#cell(cell)), ...blankCells(settingOf(properties, "gridAfter"))]];
  }

  #cell(element: Element): WordCell[] {
    if (element.name === "sdt") return (child(element, "sdtContent")?.children ?? []).flatMap((cell) => this.#cell(cell));
    if (WRAPS.has(element.name)) return element.children.flatMap((cell) => this.#cell(cell));
    if (element.name !== "tc") return [];
    const properties = child(element, "tcPr");
    if (child(properties, "cellDel")) {
      this.remarks.once("wordTracked", this.#place);
      return [];
    }
    const continued = [child(properties, "vMerge"), child(properties, "hMerge")].some(
      (merge) => merge && merge.attributes.val !== "restart",
    );
    // Nobody sees what is empty behind a cell that reaches over it.
    const blocks = continued && !saysSomething(element) ? [] : [...this.blocks(element.children), ...this.rest()];
    return [{ blocks, columns: columnsOf(settingOf(properties, "gridSpan")), continued }];
  }
}

/** Reads the parts of a Word file. */
export function readDocument(parts: WordPackage, readInserted: InsertedReader): WordDocument {
  const reader = new DocumentReader(parts, readInserted);
  const blocks: WordBlock[] = [];
  eachChild(parts.document, "body", (element) => {
    for (const block of reader.block(element)) blocks.push(block);
  });
  blocks.push(...reader.rest());
  const headers = headersOf(parts, readInserted);
  if (headers.length > 0) reader.remarks.once("wordHeaders", 0, headers.join(" "));
  if (parts.outside !== undefined) reader.remarks.once("wordOutside", 0, parts.outside);
  if (blocks.length === 0 && reader.remarks.all.some(({ code }) => code === "wordInserted")) throw new WordProblem("wordElsewhere");
  const { pictures } = reader;
  return { blocks, pictures, remarks: reader.remarks.all, leftOut: [...headers.map((text) => ({ place: 0, text })), ...reader.leftOut] };
}

/** What stands at the head and the foot of the pages, each text once. */
function headersOf(parts: WordPackage, readInserted: InsertedReader): string[] {
  const reader = new DocumentReader({ ...parts, numbering: undefined, picture: () => null, inserted: () => null }, readInserted);
  const texts = parts.headers.flatMap((xml) => {
    const elements: Element[] = [];
    for (const root of ["hdr", "ftr"]) eachChild(xml, root, (element) => elements.push(element));
    return reader.blocks(elements).flatMap(blockLines);
  });
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}

/** The lines of a block, those of its cells one after the other. */
export function blockLines(block: WordBlock): string[] {
  if (block.kind === "paragraph") return printed(block).split("\n");
  return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(blockLines));
}

/** Those of tables and wrappings as well. */
function paragraphsIn(element: Element | undefined): readonly Element[] {
  return element?.children.flatMap((inner) => (inner.name === "p" ? [inner] : paragraphsIn(inner))) ?? [];
}

function notesOf(xml: string | undefined, kind: "footnote" | "endnote"): [string, Element][] {
  const notes: [string, Element][] = [];
  if (xml !== undefined)
    eachChild(xml, `${kind}s`, (element) => {
      if (element.name === kind) notes.push([`${kind} ${element.attributes.id ?? ""}`, element]);
    });
  return notes;
}

/** A note at the end of a paragraph follows it, and needs no mark there: least of all in a title. */
function withoutLastMarks({ text, notes }: ParagraphText): string {
  let rest = text.trimEnd();
  for (const { mark } of notes.toReversed()) if (rest.endsWith(`［${mark}］`)) rest = rest.slice(0, -mark.length - 2).trimEnd();
  return rest;
}

const saysSomething = (element: Element): boolean => element.text.trim() !== "" || element.children.some(saysSomething);
const columnsOf = (written: string | undefined): number => Math.min(MOST_COLUMNS, Math.max(1, wholeNumber(written) ?? 1));
const blankCells = (written: string | undefined): WordCell[] =>
  written === undefined ? [] : [{ blocks: [], columns: columnsOf(written), continued: false }];
