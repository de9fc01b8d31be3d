import { bytesOfDataUrl } from "../../../files/base64.ts";
import { SourcePictures } from "../../../pictures/source-pictures.ts";
import type { ListLabel } from "../word/list-labels.ts";
import { placedSigns } from "../word/raised-signs.ts";
import { Remarks } from "../word/remarks.ts";
import type { ReadBefore, WordBlock, WordDocument, WordParagraph } from "../word/word-blocks.ts";
import { headingLevel, isAround, isBlock, isDeleted, isHeadOrFoot, isSilent } from "./element-roles.ts";
import { FlowingText } from "./flowing-text.ts";
import { writtenMark } from "./list-marks.ts";
import { itemsOf } from "./page-list.ts";
import { PageStyles, sheetsIn } from "./page-styles.ts";
import { captionOf, isLayout, pageTable } from "./page-table.ts";
import { attribute, elementsIn, isElement, type PageElement, type PageNode, pageTree, textOf, wordsIn } from "./page-tree.ts";

/** What holds for a paragraph that is being read. */
interface Paragraph {
  label: ListLabel | null;
  heading: number;
  role: WordParagraph["role"];
}

const plain: Readonly<Paragraph> = { label: null, heading: 0, role: "text" };
const isList = ({ tagName }: PageElement): boolean => ["ol", "ul", "menu", "dir"].includes(tagName);
const LONGEST_LEFT_OUT = 500;
const LINED_THROUGH = ["text-decoration", "text-decoration-line"];

/** Reads what a browser prints of a page, without running or fetching anything, into the blocks that Word documents are read into. */
export class PageReader {
  readonly remarks: Remarks;
  readonly pictures: SourcePictures;
  readonly leftOut: { place: number; text: string }[] = [];
  readonly #styles: PageStyles;
  readonly #text = new FlowingText();
  readonly #levels: number[] = [];
  #blocks: WordBlock[] = [];
  #next: Paragraph = { ...plain };
  #place: number;
  #kept = false;
  #inText = 0;
  /** The list and level that Word says the paragraph is in, and how many paragraphs of each were read. */
  #wordList = "";
  readonly #counts = new Map<string, number>();
  readonly #silent = new Map<string, number>();

  constructor(styles: PageStyles, { remarks, pictures, place }: ReadBefore) {
    this.#styles = styles;
    this.remarks = remarks;
    this.pictures = pictures;
    this.#place = place;
  }

  get place(): number {
    return this.#place;
  }

  read(nodes: readonly PageNode[]): readonly WordBlock[] {
    const blocks = this.#within(nodes);
    if (this.#silent.size > 0)
      this.remarks.once("webScripts", 0, [...this.#silent].map(([name, count]) => `${name} × ${count}`).join(", "));
    return blocks;
  }

  /** The blocks of a part of the page that stands for itself, as a cell does. */
  #within(nodes: readonly PageNode[]): WordBlock[] {
    this.#end();
    const [around, next] = [this.#blocks, this.#next];
    this.#blocks = [];
    this.#next = { ...plain };
    this.#walk(nodes);
    this.#end();
    const blocks = this.#blocks;
    this.#blocks = around;
    this.#next = next;
    return blocks;
  }

  #walk(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      const words = textOf(node);
      if (words !== null) this.#text.write(words, this.#kept);
      else if (isElement(node)) this.#element(node);
    }
  }

  #element(element: PageElement): void {
    const { tagName } = element;
    if (isSilent(element)) {
      if (tagName === "script" || tagName === "style") this.#silent.set(tagName, (this.#silent.get(tagName) ?? 0) + 1);
      if (["svg", "canvas", "object", "embed", "video", "audio", "iframe"].includes(tagName)) this.#picture("");
      return;
    }
    if (this.#leavesOut(element)) return;
    if (isBlock(element, this.#styles.value(element, "display"))) this.#block(element);
    else this.#inline(element);
  }

  /** What nobody sees, what stands around the text, and what was deleted is named, and is not in the text. */
  #leavesOut(element: PageElement): boolean {
    const code = this.#styles.hides(element)
      ? "wordHidden"
      : isDeleted(element)
        ? "wordTracked"
        : isAround(element) || (isHeadOrFoot(element) && this.#inText === 0) || this.#isPageFrame(element)
          ? "webFrame"
          : null;
    if (code === null) return false;
    const words = wordsIn(element).replace(/\s+/g, " ").trim();
    if (words === "") return true;
    if (code === "webFrame") this.remarks.once(code, this.#place + 1, words);
    else this.remarks.add(code, this.#place + 1, words);
    this.leftOut.push({ place: this.#place + 1, text: words.slice(0, LONGEST_LEFT_OUT) });
    return true;
  }

  #isPageFrame(element: PageElement): boolean {
    const said = this.#styles.value(element, "mso-element");
    return said === "header" || said === "footer" || said === "comment-list";
  }

  #block(element: PageElement): void {
    const { tagName } = element;
    if (isList(element)) {
      this.#list(element);
      return;
    }
    this.#end();
    if (tagName === "table") {
      this.#table(element);
      return;
    }
    const [next, kept] = [this.#next, this.#kept];
    const inText = tagName === "article" || tagName === "main";
    if (inText) this.#inText += 1;
    // The label of an item stands before the first paragraph in it.
    this.#next = { ...this.#next, heading: headingLevel(element) || next.heading, role: this.#roleOf(element) ?? next.role };
    this.#wordList = this.#styles.value(element, "mso-list") ?? this.#wordList;
    if (tagName === "li") this.#next.label = { text: "•", number: 1, level: 0, bullet: true, ofList: true };
    if (["pre", "listing", "xmp", "plaintext"].includes(tagName)) this.#kept = true;
    const given = this.#next.label;
    this.#walk(element.childNodes);
    this.#end();
    if (this.#next.label !== given) this.#labelAlone();
    this.#kept = kept;
    this.#next = { ...next, label: this.#next.label && next.label };
    if (inText) this.#inText -= 1;
  }

  #roleOf(element: PageElement): WordParagraph["role"] | undefined {
    if (/^MsoToc[1-9]$/i.test(attribute(element, "class") ?? "")) return "contents";
    return this.#styles.value(element, "mso-element") === "footnote" ? "note" : undefined;
  }

  #list(list: PageElement): void {
    this.#end();
    this.#levels.push(0);
    const level = Math.min(8, this.#levels.length - 1);
    for (const { item, mark } of itemsOf(list, level, this.#styles)) {
      if (item.tagName !== "li") this.#element(item);
      else if (!this.#leavesOut(item)) {
        const next = this.#next;
        this.#next = { ...next, label: mark };
        this.#walk(item.childNodes);
        this.#end();
        this.#labelAlone();
        this.#next = { ...next, label: null };
      }
    }
    this.#levels.pop();
  }

  #table(element: PageElement): void {
    const caption = captionOf(element);
    if (caption) this.#block(caption);
    const place = this.#place + 1;
    const rows = pageTable(element, (cell) => (this.#styles.hides(cell) ? [] : this.#within(cell.childNodes)));
    if (rows.length === 0) return;
    if (isLayout(element)) this.#blocks.push(...rows.flat().flatMap(({ blocks }) => blocks));
    else this.#blocks.push({ kind: "table", place, rows });
  }

  #inline(element: PageElement): void {
    const { tagName } = element;
    const style = attribute(element, "style") ?? "";
    if (/mso-list\s{0,3}:\s{0,3}ignore/i.test(style)) this.#ownLabel(element);
    else if (/mso-tab-count/i.test(style)) this.#text.write("\t", true);
    else
      switch (tagName) {
        case "br":
          this.#text.breakLine();
          break;
        case "img":
        case "v:imagedata":
          this.#picture(attribute(element, "alt") ?? "", attribute(element, "src"));
          break;
        case "sup":
        case "sub":
          this.#placed(element, tagName);
          break;
        case "s":
        case "strike":
          this.#struck(element);
          break;
        case "rt":
          this.#reading(element);
          break;
        case "rp":
          break;
        case "input":
          this.#input(element);
          break;
        case "q":
          this.#quoted(element);
          break;
        default:
          this.#styled(element);
      }
  }

  #placed(element: PageElement, place: "sup" | "sub"): void {
    const { text, doubtful } = placedSigns(wordsIn(element), place);
    if (doubtful) this.remarks.oncePerPlace("wordRaised", this.#place + 1, text);
    this.#text.write(text);
  }

  /** Struck out, and printed all the same. */
  #struck(element: PageElement): void {
    const words = wordsIn(element).trim();
    if (words !== "") this.remarks.oncePerPlace("wordStruck", this.#place + 1, words);
    this.#walk(element.childNodes);
  }

  /** What a style says of words within a line. */
  #styled(element: PageElement): void {
    const align = this.#styles.value(element, "vertical-align");
    if (align === "super" || align === "sub") this.#placed(element, align === "super" ? "sup" : "sub");
    else if (LINED_THROUGH.some((name) => this.#styles.value(element, name)?.includes("line-through"))) this.#struck(element);
    else this.#spaced(element);
  }

  #spaced(element: PageElement): void {
    const space = this.#styles.value(element, "white-space");
    const kept = this.#kept;
    if (space !== undefined) this.#kept = space === "pre" || space === "pre-wrap" || space === "break-spaces";
    this.#walk(element.childNodes);
    this.#kept = kept;
  }

  #ownLabel(element: PageElement): void {
    const text = wordsIn(element)
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    if (text === "") return;
    const number = (this.#counts.get(this.#wordList) ?? 0) + 1;
    this.#counts.set(this.#wordList, number);
    const level = Number(/level([1-9])/.exec(this.#wordList)?.[1] ?? 1) - 1;
    const label = writtenMark(text, number, level);
    this.#next.label = label.bullet ? { ...label, text: "•" } : label;
  }

  #reading(element: PageElement): void {
    const words = wordsIn(element).trim();
    if (words !== "") this.#text.write(`（${words}）`);
  }

  #quoted(element: PageElement): void {
    this.#text.write("“");
    this.#walk(element.childNodes);
    this.#text.write("”");
  }

  #input(element: PageElement): void {
    const type = (attribute(element, "type") ?? "text").toLowerCase();
    if (type === "checkbox" || type === "radio") this.#text.write(attribute(element, "checked") === undefined ? "☐" : "☑");
    else if (type === "text") this.#text.write(attribute(element, "value") ?? "");
  }

  /** A picture that the page holds itself stands in the text; none is ever fetched. */
  #picture(shows: string, source = ""): void {
    const bytes = bytesOfDataUrl(source);
    const fileName = `picture-${this.pictures.all.length + 1}`;
    const sign = bytes && this.pictures.add({ fileName, bytes, shows: shows.replace(/\s+/g, " ").trim() });
    if (sign) this.#text.write(sign);
    else this.remarks.add("wordImage", this.#place + 1, shows);
  }

  /** Ends the paragraph: lines between which one is left empty are paragraphs of their own. */
  #end(): void {
    const lines = this.#text.take();
    let whole: string[] = [];
    for (const line of [...lines, ""]) {
      if (line.trim() !== "") whole.push(line);
      else {
        if (whole.length > 0) this.#paragraph(whole);
        whole = [];
      }
    }
  }

  /** A number is printed also where nothing follows it. */
  #labelAlone(): void {
    const { label } = this.#next;
    if (label && !label.bullet) this.#paragraph([]);
  }

  #paragraph(lines: readonly string[]): void {
    this.#place += 1;
    const { label, heading, role } = this.#next;
    this.#next.label = null;
    this.#blocks.push({ kind: "paragraph", place: this.#place, label, lines, role, ...(heading > 0 && { heading }) });
  }
}

/** A page, or a piece of one as it was copied. @param before what was read of the document that it is a part of */
export function readPage(
  html: string,
  before: ReadBefore = { remarks: new Remarks(), pictures: new SourcePictures(), place: 0 },
): WordDocument & { readonly title: string | null; readonly place: number } {
  const page = pageTree(html);
  const { remarks, pictures } = before;
  const reader = new PageReader(new PageStyles(sheetsIn(page)), before);
  const blocks = reader.read(page.childNodes);
  const root = page.childNodes
    .filter(isElement)
    .flatMap((html) => elementsIn(html, "head"))
    .flatMap((head) => elementsIn(head, "title"))[0];
  const title = root ? wordsIn(root).replace(/\s+/g, " ").trim() : "";
  return { blocks, pictures, remarks: remarks.all, leftOut: reader.leftOut, title: title || null, place: reader.place };
}
