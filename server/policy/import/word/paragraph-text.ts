import { child, type Element, isOn, settingOf, shownAlternative } from "./element.ts";
import { Fields } from "./fields.ts";
import { placedSigns } from "./raised-signs.ts";
import type { Remarks } from "./remarks.ts";
import { lookOf, plainLook, type RunLook } from "./run-look.ts";
import type { Styles } from "./styles.ts";
import { lettersSeen, symbolSeen, UNKNOWN_SYMBOL, withSymbols } from "./symbols.ts";
import { printOf } from "./unshown-field.ts";

/** What stands in a paragraph. */
export interface ParagraphText {
  /** With U+000A for line and page breaks. */
  readonly text: string;
  /** Not printed. */
  readonly hidden: string;
  /** What is printed above words, to say how they are pronounced. */
  readonly readings: readonly string[];
  /** Marks of notes in the order in which they stand. */
  readonly notes: readonly { readonly kind: "footnote" | "endnote"; readonly id: string; readonly mark: string }[];
  /** What stands in its text boxes. */
  readonly boxes: readonly Element[];
  /** Some of it is in a field that makes a table of contents. */
  readonly inContents: boolean;
}

/** What was deleted, and what says something of other elements. */
const SILENT: ReadonlySet<string> = new Set(["pPr", "rPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "rubyPr", "fldData", "ctrlPr"]);

/** What somebody inserted, deleted or moved, and nobody has accepted. */
export const isChange = (name: string): boolean => ["ins", "del", "moveTo", "moveFrom"].includes(name);

/** Reads what paragraphs say, one after the other. */
export class TextReader {
  readonly #fields = new Fields();
  readonly #remarks: Remarks;
  readonly #styles: Styles;
  readonly #signOf: (relation: string, shows: string) => string | null;
  #inDocument = true;
  /** What the picture shows that comes next. */
  #shows = "";
  #place = 0;
  #text = "";
  #hidden = "";
  #look: RunLook = plainLook;
  #style: string | undefined;
  #notes: { kind: "footnote" | "endnote"; id: string; mark: string }[] = [];
  #boxes: Element[] = [];
  #readings: string[] = [];
  #inContents = false;
  #counts = { footnote: 0, endnote: 0 };

  /** @param signOf the sign that stands in the text for a picture of the document, by its relation; null where no text can show it */
  constructor(remarks: Remarks, styles: Styles, signOf: (relation: string, shows: string) => string | null) {
    this.#remarks = remarks;
    this.#styles = styles;
    this.#signOf = signOf;
  }

  /** @param inDocument whether relations that it names are those of the document, as they are not in notes */
  read(paragraph: Element, place: number, inDocument = true): ParagraphText {
    this.#place = place;
    this.#inDocument = inDocument;
    this.#shows = "";
    this.#text = "";
    this.#hidden = "";
    this.#notes = [];
    this.#boxes = [];
    this.#readings = [];
    this.#inContents = false;
    this.#style = settingOf(child(paragraph, "pPr"), "pStyle");
    this.#walk(paragraph);
    if (this.#fields.endInstructions()) this.#remarks.oncePerPlace("wordField", place, this.#text);
    return {
      text: this.#text,
      hidden: this.#hidden,
      readings: this.#readings,
      notes: this.#notes,
      boxes: this.#boxes,
      inContents: this.#inContents,
    };
  }

  #walk(parent: Element): void {
    for (const element of parent.children) this.#element(element);
  }

  #element(element: Element): void {
    const { name, attributes } = element;
    if (isChange(name)) this.#remarks.once("wordTracked", this.#place, wordsOf(element));
    if (SILENT.has(name)) return;
    switch (name) {
      case "r":
        this.#run(element);
        break;
      case "t":
        this.#words(element.text);
        break;
      case "tab":
      case "ptab":
        this.#write("\t");
        break;
      case "br":
      case "cr":
        this.#write("\n");
        break;
      case "noBreakHyphen":
        this.#write("-");
        break;
      case "sym":
        this.#symbol(attributes);
        break;
      case "fldChar":
        this.#field(attributes.fldCharType, child(child(element, "ffData"), "checkBox"));
        break;
      case "instrText":
        this.#fields.instruct(element.text);
        break;
      case "fldSimple":
        this.#simpleField(element);
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.#note(name === "footnoteReference" ? "footnote" : "endnote", attributes);
        break;
      case "commentReference":
        this.#remarks.once("wordComments", this.#place, this.#text);
        break;
      case "AlternateContent": {
        const shown = shownAlternative(element);
        if (shown) this.#walk(shown);
        break;
      }
      case "rt":
        this.#read(wordsOf(element).trim());
        break;
      case "f":
        this.#fraction(element);
        break;
      case "sup":
      case "sub":
        this.#placed(element, name);
        break;
      case "formulas":
        // The outline of a drawn shape, which is no fraction.
        break;
      case "txbxContent":
        this.#boxes.push(element);
        break;
      case "textpath":
        this.#boxes.push(boxOf(attributes.string ?? ""));
        break;
      case "docPr":
        this.#shows = attributes.descr ?? "";
        break;
      case "blip":
        this.#picture(attributes.embed ?? "");
        break;
      case "imagedata":
        this.#picture(attributes.id ?? "", attributes.title);
        break;
      case "chart":
      case "relIds":
        this.#remarks.add("wordImage", this.#place, this.#text);
        break;
      default:
        this.#walk(element);
    }
  }

  /** How a word is pronounced, printed above it: no part of the sentence. */
  #read(words: string): void {
    if (words === "") return;
    this.#readings.push(words);
    this.#remarks.add("wordReading", this.#place, words);
  }

  /** A formula in one line: 1/2, and (a+b)/(c+d). */
  #fraction(element: Element): void {
    const parts = ["num", "den"].map((name) => child(element, name));
    parts.forEach((part, at) => {
      if (at > 0) this.#write("/");
      const long = part !== undefined && wordsOf(part).trim().length > 1;
      if (long) this.#write("(");
      if (part) this.#walk(part);
      if (long) this.#write(")");
    });
    this.#remarks.add("wordFormula", this.#place, wordsOf(element));
  }

  /** x^2, a_n in formulas. */
  #placed(element: Element, place: "sup" | "sub"): void {
    const words = wordsOf(element).trim();
    if (words === "") return;
    this.#write(place === "sup" ? "^" : "_");
    this.#walk(element);
    this.#remarks.once("wordFormula", this.#place, words);
  }

  #run(run: Element): void {
    const around = this.#look;
    this.#look = lookOf(run, this.#style, this.#styles, around);
    this.#walk(run);
    this.#look = around;
  }

  #write(words: string): void {
    this.#fields.write(words);
    if (this.#fields.hides) return;
    if (this.#look.vanishes) {
      this.#hidden += words;
      return;
    }
    this.#inContents ||= this.#fields.inContents && words.trim() !== "";
    this.#text += words;
  }

  #words(text: string): void {
    const { font, placed, struck } = this.#look;
    const seen = lettersSeen(withSymbols(text.replace(/[\r\n]+/g, " "), font), font);
    if (seen.unknown || seen.text.search(UNKNOWN_SYMBOL) >= 0) this.#remarks.add("wordSymbol", this.#place, seen.text);
    if (struck && seen.text.trim() !== "") this.#remarks.oncePerPlace("wordStruck", this.#place, seen.text);
    const onLine = placed === null ? { text: seen.text, doubtful: false } : placedSigns(seen.text, placed);
    if (onLine.doubtful) this.#remarks.oncePerPlace("wordRaised", this.#place, seen.text);
    this.#write(onLine.text);
  }

  #symbol({ char = "", font = "" }: Element["attributes"]): void {
    const code = Number.parseInt(char, 16);
    const seen = Number.isNaN(code) ? null : symbolSeen(code, font);
    if (seen === null) this.#remarks.add("wordSymbol", this.#place, this.#text);
    this.#write(seen ?? "\ufffd");
  }

  #picture(relation: string, shows = this.#shows): void {
    this.#shows = "";
    if (this.#look.vanishes || this.#fields.hides) return;
    const sign = this.#inDocument ? this.#signOf(relation, shows.replace(/\s+/g, " ").trim()) : null;
    if (sign === null) this.#remarks.add("wordImage", this.#place, this.#text);
    else this.#write(sign);
  }

  #field(type: string | undefined, box: Element | undefined): void {
    if (type === "begin") this.#fields.begin(box && isOn(box, child(box, "checked") ? "checked" : "default"));
    else if (type === "separate") this.#fields.separate();
    else if (type === "end") this.#endField();
  }

  #endField(): void {
    const field = this.#fields.end();
    if (!field) return;
    const { text, reading, formula, unknown } = printOf(field);
    this.#write(text);
    if (this.#fields.hides) return;
    if (reading !== undefined) this.#read(reading);
    if (formula) this.#remarks.add("wordFormula", this.#place, text);
    if (unknown) this.#remarks.add("wordField", this.#place, this.#text.slice(-40));
  }

  #simpleField(element: Element): void {
    this.#fields.begin();
    this.#fields.instruct(element.attributes.instr ?? "");
    this.#fields.separate();
    this.#walk(element);
    this.#endField();
  }

  #note(kind: "footnote" | "endnote", { id = "" }: Element["attributes"]): void {
    this.#counts[kind] += 1;
    const mark = `${kind === "footnote" ? "注" : "尾注"}${this.#counts[kind]}`;
    this.#notes.push({ kind, id, mark });
    this.#write(`［${mark}］`);
  }
}

/** Words that are drawn, as a box that holds them. */
const boxOf = (text: string): Element => ({
  ...{ name: "txbxContent", attributes: {}, text: "" },
  children: [{ name: "p", attributes: {}, text: "", children: [{ name: "t", attributes: {}, text, children: [] }] }],
});

/** The words of an element, deleted ones as well, for an excerpt. */
function wordsOf(element: Element): string {
  return element.text + element.children.map(wordsOf).join("");
}
